import { expect, test } from 'vitest';
import { compileForData } from './compile.ts';
import { expressionMessages } from './messages.ts';
import { operatorNamed, operators } from './operators.ts';

const texts: Readonly<Record<string, string>> = expressionMessages.sv;

test.each(operators.map((operator) => [operator.name, operator] as const))(
  'the example of %s in the reference gives what it says',
  (_, { documentation: { example } }) => {
    const compiled = compileForData(example.rule);
    expect(compiled.ok && compiled.rule.evaluate([example.data])).toEqual(example.result);
  },
);

test('every operator has a text in the reference and words of its own', () => {
  for (const { name, documentation, sentence } of operators) {
    expect(texts, name).toHaveProperty([documentation.text.key]);
    if (sentence.kind === 'phrase') expect(texts, name).toHaveProperty([sentence.key]);
    if (sentence.kind !== 'statement') continue;
    expect(texts, name).toHaveProperty([sentence.holds]);
    expect(texts, name).toHaveProperty([sentence.fails]);
  }
});

test('no two operators share a name, and an inherited name is no operator', () => {
  expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length);
  expect(operatorNamed('constructor')).toBeUndefined();
  expect(operatorNamed('__proto__')).toBeUndefined();
});
