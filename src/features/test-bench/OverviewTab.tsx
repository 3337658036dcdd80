import type { BenchTabProps } from './bench-tab.ts';

export function OverviewTab(_props: BenchTabProps) {
  return null;
}
