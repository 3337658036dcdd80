import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { ConditionBuilder } from '#rules/ConditionBuilder.tsx';
import { readCondition } from '#rules/condition.ts';
import { isUnfinished } from '#rules/condition-edit.ts';
import type { Breakpoint } from '#running/breakpoints.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import './stop-condition.css';

interface StopConditionDialogProps {
  readonly bot: Bot;
  /** The step whose breakpoint it is; null while none is open. */
  readonly node: string | null;
  readonly breakpoints: readonly Breakpoint[];
  readonly onSave: (node: string, rule: Json) => void;
  readonly onClose: () => void;
}

/** "Stanna här när …": the condition that a run stops at a step by. */
export function StopConditionDialog({ bot, node, breakpoints, onSave, onClose }: StopConditionDialogProps) {
  const { t } = useSay();
  return (
    <Modal
      opened={node !== null}
      onClose={onClose}
      size="lg"
      title={t('debug.stopWhen')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {node !== null && (
        <StopConditionForm
          key={node}
          bot={bot}
          node={node}
          rule={breakpoints.find((one) => one.node === node)?.rule ?? null}
          onSave={(rule) => onSave(node, rule)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface StopConditionFormProps {
  readonly bot: Bot;
  readonly node: string;
  readonly rule: Json;
  readonly onSave: (rule: Json) => void;
  readonly onClose: () => void;
}

function StopConditionForm({ bot, node, rule, onSave, onClose }: StopConditionFormProps) {
  const { t, say } = useSay();
  const [draft, setDraft] = useState(rule);
  const name = graphOf(bot).node(node)?.name ?? node;
  const condition = readCondition(draft);
  const unfinished = condition && isUnfinished(condition) ? t('debug.finishRule') : undefined;
  return (
    <div className="bv-stop-condition">
      <p>
        <strong>{say(name)}</strong>. {t('debug.ruleWhy')}
      </p>
      <ConditionBuilder label={t('debug.ruleFor', { name })} rule={draft} bot={bot} onChange={setDraft} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <DisabledReason reason={unfinished}>
          <Button variant="filled" onClick={() => onSave(draft)}>
            {t('debug.stopHere')}
          </Button>
        </DisabledReason>
      </Group>
    </div>
  );
}
