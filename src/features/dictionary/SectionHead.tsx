import type { ReactNode } from 'react';

interface SectionHeadProps {
  /** One sentence on what stands here. */
  readonly about: string;
  readonly action?: ReactNode;
}

export function SectionHead({ about, action }: SectionHeadProps) {
  return (
    <div className="bv-dictionary-head">
      <p>{about}</p>
      {action}
    </div>
  );
}
