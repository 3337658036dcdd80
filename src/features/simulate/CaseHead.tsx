import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCheck,
  IconCopy,
  IconDots,
  IconEdit,
  IconMinus,
  IconPencil,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { shownValue } from '#flow/shown-value.ts';
import type { Sayable } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { finishOf } from '#running/trace.ts';
import { Tag, type Tone } from '#ui/Tag.tsx';
import { caseTitle } from './case-words.ts';
import { HandChanges } from './HandChanges.tsx';
import { baseCase, type Run } from './run.ts';
import './case-head.css';

interface CaseHeadProps {
  readonly run: Run;
  readonly onEdit: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  /** Takes back what was set by hand in a field at a step. */
  readonly onTakeBack: (step: number, field: string) => void;
}

const tags = {
  passed: { tone: 'right', icon: IconCheck },
  failed: { tone: 'wrong', icon: IconX },
  notJudged: { tone: 'neutral', icon: IconMinus },
} as const satisfies Record<string, { tone: Tone; icon: typeof IconCheck }>;

/** The case that is looked at: its name, how it went, and what can be done with it. */
export function CaseHead({ run, onEdit, onDuplicate, onRemove, onTakeBack }: CaseHeadProps) {
  const { t, say } = useSay();
  const { testCase, result } = run;
  const isCase = testCase !== baseCase;
  const { tone, icon } = tags[result.verdict];
  return (
    <div className="bv-case-top">
      <div className="bv-case-top-line">
        <h2>{isCase ? caseTitle(testCase.id, testCase.name ? say(testCase.name) : '') : t('cases.base')}</h2>
        {run.byHand.length > 0 ? (
          <Tag tone="accent" icon={IconPencil}>
            {t('debug.changedRun')}
          </Tag>
        ) : (
          <Tag tone={tone} icon={icon}>
            {t(`cases.tag.${result.verdict}`)}
          </Tag>
        )}
        {isCase && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" aria-label={t('cases.actions', { id: testCase.id })}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconEdit size={17} stroke={1.7} />} onClick={onEdit}>
                {t('cases.change')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy size={17} stroke={1.7} />} onClick={onDuplicate}>
                {t('common.duplicate')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={17} stroke={1.7} />} onClick={onRemove}>
                {t('cases.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <dl>
        {testCase.expected && (
          <OutcomeLine
            term={t('cases.expectedShort')}
            outcome={testCase.expected.outcome}
            reason={testCase.expected.reason}
          />
        )}
        <OutcomeLine
          term={t('cases.got')}
          outcome={result.outcome}
          reason={typeof result.reason === 'string' ? result.reason : undefined}
        />
        {wrongValues(run).map(({ key, label, got, expected }) => (
          <div key={key}>
            <dt>{say(label)}</dt>
            <dd>{say(message('cases.valueGot', { got, expected }))}</dd>
          </div>
        ))}
      </dl>
      <HandChanges run={run} onTakeBack={onTakeBack} />
      {testCase.date && <p className="bv-case-top-date">{t('cases.hasDate', { date: testCase.date })}</p>}
    </div>
  );
}

/** The fields that hold something else than was expected. */
function wrongValues({ bot, host, trace, testCase, result: { mismatch } }: Run) {
  if (mismatch?.type !== 'variables') return [];
  const { value } = finishOf(host, trace);
  return mismatch.fields.map((key) => {
    const field = bot.fields.find((candidate) => candidate.key === key);
    const shown = (of: Json) => (field ? shownValue(of, field.type, field.unit) : { shown: of });
    return {
      key,
      label: field?.label ?? key,
      got: shown(value(key)),
      expected: shown(testCase.expected?.variables?.[key] ?? null),
    };
  });
}

interface OutcomeLineProps {
  readonly term: string;
  readonly outcome: string;
  readonly reason: Sayable | undefined;
}

function OutcomeLine({ term, outcome, reason }: OutcomeLineProps) {
  const { say } = useSay();
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <strong>{say(outcomeName(outcome))}</strong>
        {reason && <span>{say(reason)}</span>}
      </dd>
    </div>
  );
}
