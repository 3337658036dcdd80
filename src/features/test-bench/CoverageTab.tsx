import type { BenchTabProps } from './bench-tab.ts';

export function CoverageTab(_props: BenchTabProps) {
  return null;
}
