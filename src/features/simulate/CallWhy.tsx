import { IconPlugConnectedX } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { NamedValues } from '#rules/NamedValues.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { StepWhy } from './step-why.ts';

/** What a step sent to a system, and what came back. */
export function CallWhy({ call }: { readonly call: Extract<StepWhy, { readonly type: 'call' }> }) {
  const { t, say, sentence } = useSay();
  const { system, operation, sent, received, way, to } = call;
  return (
    <>
      <p className="bv-why-text">{t('simulate.asked', { system, operation })}</p>
      {sent.length > 0 && <NamedValues title={t('simulate.sent')} values={sent} />}
      {received ? (
        <NamedValues title={t('simulate.received')} values={received} />
      ) : (
        <p className="bv-why-failed">
          <Tag tone="warning" icon={IconPlugConnectedX}>
            {way ? say(way.name) : t('simulate.noAnswerFrom', { system })}
          </Tag>
          {t('simulate.nothingBack', { system })}
          {to !== undefined && ` ${sentence(message('simulate.leadsTo', { to }))}`}
        </p>
      )}
    </>
  );
}
