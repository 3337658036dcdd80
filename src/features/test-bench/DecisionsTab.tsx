import type { BenchTabProps } from './bench-tab.ts';

export function DecisionsTab(_props: BenchTabProps) {
  return null;
}
