import type { BenchTabProps } from './bench-tab.ts';

export function CasesTab(_props: BenchTabProps) {
  return null;
}
