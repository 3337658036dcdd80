import { IconArrowBackUp, IconCopy, IconPencilCheck } from '@tabler/icons-react';
import type { HandOver } from '#flow/hand-over.ts';
import { useSay } from '#i18n/use-say.ts';
import { NamedValues } from '#rules/NamedValues.tsx';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { Tag } from '#ui/Tag.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { handOverLines, handOverText } from './hand-over-lines.ts';
import './takeover-sheet.css';

/** The takeover card as the person reads it who goes on by hand where the bot stopped. */
export function TakeoverSheet({ handOver }: { readonly handOver: HandOver }) {
  const speech = useSay();
  const { t, say } = speech;
  const { written } = handOver;
  const copy = () => {
    // Where nothing may be copied there is no clipboard at all.
    const copied = navigator.clipboard?.writeText(handOverText(handOver, speech)) ?? Promise.reject();
    Promise.resolve(copied).then(
      () => notifyDone(t('takeover.copied')),
      () => notifyError(t('takeover.notCopied'), t('grid.notCopied')),
    );
  };
  return (
    <section className="bv-takeover" aria-label={t('takeover.title')}>
      <h4>{t('takeover.title')}</h4>
      <dl>
        {handOverLines(handOver, speech).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h4>{t('takeover.written')}</h4>
      {written.length === 0 ? (
        <p>{t('takeover.nothingWritten')}</p>
      ) : (
        <ol>
          {written.map(({ system, operation, values, takenBackBy }, index) => (
            // A call has no identity but its place in the run: a step that tries again has several.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <div className="bv-takeover-wrote">{t('takeover.wrote', { system, operation })}</div>
              <Tag
                tone={takenBackBy === null ? 'warning' : 'right'}
                icon={takenBackBy === null ? IconPencilCheck : IconArrowBackUp}
              >
                {takenBackBy === null
                  ? t('takeover.stands')
                  : t('takeover.takenBack', { step: say(takenBackBy) })}
              </Tag>
              {values.length > 0 && <NamedValues values={values} />}
            </li>
          ))}
        </ol>
      )}
      <TextButton className="bv-takeover-copy" onClick={copy}>
        <IconCopy size={16} aria-hidden="true" /> {t('takeover.copy')}
      </TextButton>
    </section>
  );
}
