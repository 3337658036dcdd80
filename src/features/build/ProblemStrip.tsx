import { Popover, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import { problemKey } from '#flow/check-bot.ts';
import { graphOf } from '#flow/graph.ts';
import type { Problem, ProblemFix } from '#flow/problem.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { FixButton } from '#rules/FixButton.tsx';
import { BarDivider } from '#ui/BarDivider.tsx';
import { ProblemCount } from '#ui/ProblemCount.tsx';
import { StatusStrip } from '#ui/StatusStrip.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import './problem-strip.css';

interface ProblemStripProps {
  readonly bot: Bot;
  readonly problems: readonly Problem[];
  readonly onGo: (node: string) => void;
  readonly onAddStart: () => void;
  readonly onFix: (fix: ProblemFix) => Message | null;
  /** At the far end: how easily the bot stops. */
  readonly measure: ReactNode;
}

/** What needs mending: how much, the first in words with a way there, and all of it at a click. */
export function ProblemStrip({ bot, problems, onGo, onAddStart, onFix, measure }: ProblemStripProps) {
  const { t } = useSay();
  const strip = useRef<HTMLSpanElement>(null);
  const focusStrip = () => strip.current?.focus();
  if (bot.nodes.length === 0) {
    return (
      <StatusStrip>
        <IconInfoCircle size={16} aria-hidden="true" />
        <span>{t('build.emptyStrip')}</span>
        <TextButton onClick={onAddStart}>{t('build.addStart')}</TextButton>
      </StatusStrip>
    );
  }
  const first = problems[0];
  if (!first) {
    return (
      <StatusStrip end={measure}>
        <IconCircleCheck size={16} aria-hidden="true" />
        <span ref={strip} tabIndex={-1}>
          {t('build.noProblems')}
        </span>
      </StatusStrip>
    );
  }
  const node = first.node;
  return (
    <StatusStrip end={measure}>
      <ProblemList bot={bot} problems={problems} onGo={onGo} onFix={onFix} onSound={focusStrip} />
      <BarDivider />
      <span className="bv-problem-first" ref={strip} tabIndex={-1}>
        <ProblemWords problem={first} bot={bot} />
      </span>
      {first.message.key === 'problem.noStart' && (
        <TextButton onClick={onAddStart}>{t('build.addStart')}</TextButton>
      )}
      {node !== undefined && <TextButton onClick={() => onGo(node)}>{t('common.goThere')}</TextButton>}
      {first.fix && <FixButton fix={first.fix} onFix={onFix} onLast={focusStrip} />}
    </StatusStrip>
  );
}

interface ProblemListProps extends Omit<ProblemStripProps, 'onAddStart' | 'measure'> {
  /** Nothing is left to mend, and the list goes. */
  readonly onSound: () => void;
}

function ProblemList({ bot, problems, onGo, onFix, onSound }: ProblemListProps) {
  const { t } = useSay();
  const [opened, setOpened] = useState(false);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={440} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className="bv-problem-counts" onClick={() => setOpened((isOpen) => !isOpen)}>
          <ProblemCount kind="error" count={errors} />
          <ProblemCount kind="warning" count={problems.length - errors} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="bv-problems" aria-label={t('build.problems')}>
        <ProblemItems
          bot={bot}
          problems={problems}
          onFix={onFix}
          onSound={onSound}
          onGo={(node) => {
            setOpened(false);
            onGo(node);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The first hundred: whoever has more begins with those. A component of its own, drawn only when open. */
function ProblemItems({ bot, problems, onGo, onFix, onSound }: ProblemListProps) {
  const { t } = useSay();
  const list = useRef<HTMLUListElement>(null);
  // Where no fix is left, the first of the problems that are is what comes next.
  const goOn = () => {
    const next = list.current?.querySelector('button');
    if (next) next.focus();
    else onSound();
  };
  const more = problems.length - shownProblems;
  return (
    <>
      <h2>{t('build.problems')}</h2>
      <ul ref={list} data-fixes>
        {problems.slice(0, shownProblems).map((problem, index) => {
          const { node } = problem;
          const words = (
            <>
              <ProblemCount kind={problem.severity} count={1} />
              <span>
                <ProblemWords problem={problem} bot={bot} />
              </span>
            </>
          );
          return (
            <li key={problemKey(problem)}>
              {node === undefined ? (
                <div className="bv-problem">{words}</div>
              ) : (
                <UnstyledButton
                  className="bv-problem"
                  data-autofocus={index === 0 || undefined}
                  onClick={() => onGo(node)}
                >
                  {words}
                </UnstyledButton>
              )}
              {problem.fix && <FixButton fix={problem.fix} onFix={onFix} onLast={goOn} />}
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className="bv-problems-more">{t('build.moreProblems', { count: more })}</p>}
    </>
  );
}

const shownProblems = 100;

/** A problem in words, after the name of the step that it is in. */
function ProblemWords({ problem, bot }: { readonly problem: Problem; readonly bot: Bot }) {
  const { t, say, sentence } = useSay();
  const node = problem.node === undefined ? undefined : graphOf(bot).node(problem.node);
  return (
    <>
      {node && (
        <>
          <b className="bv-problem-step">{say(node.name) || t('inspector.unnamed')}</b>{' '}
        </>
      )}
      {sentence(problem.message)}
    </>
  );
}
