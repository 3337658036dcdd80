import type { Bot } from '#flow/bot.ts';
import type { Intake, Operation } from '#flow/system.ts';

/** An operation that a document may answer. */
export interface IntakePoint {
  readonly system: string;
  readonly operation: Operation;
  readonly intake: Intake;
}

export function intakePoints(bot: Bot): readonly IntakePoint[] {
  return bot.systems.flatMap(({ id, operations }) =>
    operations.flatMap((operation) =>
      operation.intake ? [{ system: id, operation, intake: operation.intake }] : [],
    ),
  );
}
