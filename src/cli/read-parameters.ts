import type { Bot } from '#flow/bot.ts';
import { typeTest } from '#flow/type-test.ts';
import type { Json } from '#lib/json.ts';
import { parseJson } from '#lib/parse-json.ts';

export type ParametersRead =
  | { readonly ok: true; readonly value: Readonly<Record<string, Json>> }
  | { readonly ok: false; readonly reason: string };

/** Values for the bot's parameters as they were written: JSON where that is of the parameter's type, else text. */
export function readParameters(bot: Bot, written: ReadonlyMap<string, string>): ParametersRead {
  const values: [string, Json][] = [];
  for (const [key, text] of written) {
    const parameter = bot.parameters.find((candidate) => candidate.key === key);
    if (!parameter) {
      const keys = bot.parameters.map((candidate) => candidate.key);
      const there = keys.length > 0 ? `It has ${keys.join(', ')}.` : 'It has none.';
      return { ok: false, reason: `The bot has no parameter ${key}. ${there}` };
    }
    const fits = typeTest(parameter.type);
    const json = parseJson(text);
    const value = json.ok && fits(json.value) ? json.value : text;
    if (!fits(value)) {
      return {
        ok: false,
        reason: `${text} is no value of ${key}, which is of the type ${parameter.type.kind}.`,
      };
    }
    values.push([key, value]);
  }
  return { ok: true, value: Object.fromEntries(values) };
}
