import { compileForData } from '#expression/compile.ts';
import type { Documentation } from '#expression/operator.ts';
import { explainedSentence, isInWords } from '#expression/sentence.ts';
import { Unanswered } from '#expression/value.ts';
import { isRecord, type Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message, Shown } from '#lib/message.ts';
import { exampleTerm } from './example-terms.ts';

/** The example of an operator, worked out. */
export interface WorkedExample {
  /** What it came to, in words; undefined when part of it would have to be said as code. */
  readonly said: Message | undefined;
  readonly code: string;
  readonly given: readonly { readonly name: LocalText; readonly value: Shown }[];
  readonly answer: Shown;
}

export function workedExample({ example }: Documentation): WorkedExample {
  const { rule, data } = example;
  const compiled = compileForData(rule);
  // Every example compiles and has an answer; a test of the operators holds them to it.
  const explanation = compiled.ok ? compiled.rule.explain([data]) : undefined;
  const said = explanation && explainedSentence(explanation, exampleTerm);
  const answer = explanation?.result ?? null;
  return {
    said: said && isInWords(said) ? said : undefined,
    code: JSON.stringify(rule),
    given: isRecord(data)
      ? // A record inside a JSON value holds JSON values.
        Object.entries(data).map(([path, value]) => ({
          name: exampleTerm(path)?.label ?? path,
          value: withUnit(value as Json, path),
        }))
      : [],
    answer: { shown: answer instanceof Unanswered ? null : answer },
  };
}

function withUnit(shown: Json, path: string): Shown {
  const unit = exampleTerm(path)?.unit;
  return unit === undefined || typeof shown !== 'number' ? { shown } : { shown, unit };
}
