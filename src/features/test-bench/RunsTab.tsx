import type { BenchTabProps } from './bench-tab.ts';

export function RunsTab(_props: BenchTabProps) {
  return null;
}
