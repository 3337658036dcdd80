import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './tag.css';

export type Tone = 'outline' | 'neutral' | 'dark' | 'accent' | 'right' | 'wrong' | 'warning';

interface TagProps {
  readonly tone?: Tone;
  readonly icon?: Icon;
  /** The full colour instead of its tint. */
  readonly solid?: boolean;
  /** A border in the tone's own colour, where the tag lies on something busy. */
  readonly bordered?: boolean;
  /** Nearly square corners: a source of law, an answer in an explanation. */
  readonly box?: boolean;
  readonly children: ReactNode;
}

/** A short word about the state of a thing. Green and red only for right and wrong. */
export function Tag({ tone = 'outline', icon: TagIcon, solid, bordered, box, children }: TagProps) {
  return (
    <span
      className="bv-tag"
      data-tone={tone}
      data-solid={solid || undefined}
      data-bordered={bordered || undefined}
      data-box={box || undefined}
    >
      {TagIcon && <TagIcon size={14} aria-hidden="true" />}
      {children}
    </span>
  );
}
