import { type ReactNode, useId } from 'react';

interface BackupSectionProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

/** One of the page's parts, on a card of its own. */
export function BackupSection({ title, about, children }: BackupSectionProps) {
  const id = useId();
  return (
    <section className="bv-backup-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p>{about}</p>}
      {children}
    </section>
  );
}
