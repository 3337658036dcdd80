import { z } from 'zod';
import type { DeepReadonly } from '#lib/deep-readonly.ts';
import { isRecord, type Json } from '#lib/json.ts';
import { dataTypeSchema } from './data-type.ts';
import { jsonSchema } from './json-schema.ts';
import { dateSchema, keySchema } from './keys.ts';
import { localTextSchema } from './local-text-schema.ts';

/** A value of a parameter and when it holds; both dates count. */
const periodSchema = z.object({
  validFrom: dateSchema,
  validTo: dateSchema.optional(),
  value: jsonSchema,
  /** The law or decision that sets the value: "Skollagen 10 kap. 32 §". */
  source: z.string().optional(),
});

/** A named constant that law or policy sets. Rules read it as `{"var": "param.KEY"}`. */
export const parameterSchema = z.object({
  key: keySchema,
  label: localTextSchema,
  phrase: localTextSchema.optional(),
  description: localTextSchema.optional(),
  type: dataTypeSchema,
  unit: z.string().optional(),
  periods: z.array(periodSchema).min(1),
});

export type Parameter = DeepReadonly<z.infer<typeof parameterSchema>>;
export type ParameterPeriod = DeepReadonly<z.infer<typeof periodSchema>>;

/** The period that holds on a date (`YYYY-MM-DD`); of several the one that began last. */
export function periodOn(parameter: Parameter, date: string): ParameterPeriod | undefined {
  let found: ParameterPeriod | undefined;
  for (const period of parameter.periods) {
    if (period.validFrom > date || (period.validTo !== undefined && period.validTo < date)) continue;
    if (!found || period.validFrom > found.validFrom) found = period;
  }
  return found;
}

/** Every parameter's value on a date; one that has none then is null, which rules treat as missing. */
export function parametersOn(parameters: readonly Parameter[], date: string): Record<string, Json> {
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.key, periodOn(parameter, date)?.value ?? null]),
  );
}

/** The rows of a parameter that is a table, in their order. */
export function tableRows(value: Json): [string, Json][] {
  // A JSON value that is a record has JSON members.
  return isRecord(value) ? (Object.entries(value) as [string, Json][]) : [];
}
