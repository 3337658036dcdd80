import { explainedSentence, ruleSentence } from '#expression/sentence.ts';
import type { Describe } from '#expression/term.ts';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { ExplanationView } from '#rules/ExplanationView.tsx';
import type { Fact } from '#rules/facts.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { Tag, type Tone } from '#ui/Tag.tsx';
import { originInFull } from './origin-words.ts';
import { describeAt, originOf, sourcesIn } from './origins.ts';
import type { Run } from './run.ts';
import { Sources } from './Sources.tsx';
import type { BranchVerdict, BranchWhy } from './step-why.ts';
import './choice-why.css';

interface ChoiceWhyProps {
  readonly run: Run;
  readonly step: number;
  readonly branches: readonly BranchWhy[];
}

/** Each branch of a choice in turn, with what came of its condition and why. */
export function ChoiceWhy({ run, step, branches }: ChoiceWhyProps) {
  const described = describeAt(run, step);
  return (
    <ul className="bv-branches">
      {branches.map((branch) =>
        // A way for a missing value that no value was missing for has nothing to tell.
        branch.rule === undefined && branch.verdict === 'notTried' && isSpare(branch, branches) ? null : (
          <Branch key={branch.port.id} run={run} step={step} branch={branch} described={described} />
        ),
      )}
    </ul>
  );
}

/** Whether there is another way without a condition before it. */
function isSpare(branch: BranchWhy, branches: readonly BranchWhy[]): boolean {
  return branches.find(({ rule }) => rule === undefined) !== branch;
}

interface BranchProps {
  readonly run: Run;
  readonly step: number;
  readonly branch: BranchWhy;
  readonly described: Describe;
}

function Branch({ run, step, branch, described }: BranchProps) {
  const { t, say, sentence } = useSay();
  const { port, verdict, rule, explanation, sources, to, matters } = branch;
  const isWrong = matters && run.wrongStep === step;
  return (
    <li className="bv-branch" data-matters={matters || undefined} data-wrong={isWrong || undefined}>
      {isShort(verdict) && <Verdict verdict={verdict} />}
      <div className="bv-branch-said">
        <div className="bv-branch-name">
          <strong>{wayName(say(port.name), t)}</strong>
          {!isShort(verdict) && <Verdict verdict={verdict} />}
        </div>
        {matters && explanation ? (
          <ExplanationView
            explanation={explanation}
            rule={rule ?? null}
            bot={run.bot}
            describe={described}
            about={(fact) => say(factOrigin(run, step, fact))}
          />
        ) : explanation ? (
          <p>
            <SaidText said={explainedSentence(explanation, described)} />
          </p>
        ) : rule !== undefined ? (
          <p className="bv-branch-untried">
            <SaidText said={ruleSentence(rule, described)} />
          </p>
        ) : (
          verdict === 'chosen' && to !== undefined && <p>{sentence(message('simulate.leadsTo', { to }))}</p>
        )}
        {explanation && <Sources sources={sources} />}
      </div>
    </li>
  );
}

/** A way that is called nothing but yes or no would be mixed up with what came of its condition. */
function wayName(name: string, t: ReturnType<typeof useSay>['t']): string {
  const isBare = [t('value.yes'), t('value.no')].includes(name.toLocaleLowerCase());
  return isBare ? t('simulate.wayNamed', { name }) : name;
}

function factOrigin(run: Run, step: number, fact: Fact) {
  const origin = originOf(run, step, fact.path);
  const read = origin.type === 'step' && origin.how ? sourcesIn(run, origin.how) : [];
  return originInFull(origin, read);
}

const tones: Readonly<Record<BranchVerdict, Tone>> = {
  yes: 'accent',
  no: 'outline',
  unanswered: 'warning',
  chosen: 'accent',
  notTried: 'neutral',
};

/** Whether the word has room before the branch; otherwise it stands after the name. */
function isShort(verdict: BranchVerdict): boolean {
  return verdict !== 'unanswered' && verdict !== 'notTried';
}

function Verdict({ verdict }: { readonly verdict: BranchVerdict }) {
  const { t } = useSay();
  return (
    <span className="bv-branch-verdict">
      <Tag box tone={tones[verdict]} solid={verdict === 'yes' || verdict === 'chosen'}>
        {t(`simulate.verdict.${verdict}`)}
      </Tag>
    </span>
  );
}
