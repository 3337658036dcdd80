import type { ComponentType, KeyboardEvent } from 'react';
import type { Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';

/** What a value may be, described by its shape alone, so that whatever holds typed values can be edited. */
export type ValueType =
  | { readonly kind: 'text' | 'integer' | 'decimal' | 'money' | 'yesNo' | 'date' }
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly value: string; readonly label: LocalText }[];
    }
  | { readonly kind: 'list'; readonly items: ValueType }
  | {
      readonly kind: 'record';
      readonly members: readonly {
        readonly key: string;
        readonly label: LocalText;
        readonly type: ValueType;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly keyLabel: LocalText;
      readonly values: ValueType;
      /** The keys in the order that a person knows them; others come after, as they stand. */
      readonly order?: readonly string[];
    };

export type ValueKind = ValueType['kind'];
export type ValueTypeOf<Kind extends ValueKind> = Extract<ValueType, { readonly kind: Kind }>;

/** What every editor of a value is handed. */
export interface ValueEditorProps<Type extends ValueType = ValueType> {
  readonly type: Type;
  /** Written beside the value: `m`, `kr`. */
  readonly unit?: string | undefined;
  /** Null is a missing value, which is not the same as an empty text. */
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  /** Names the field for everyone; with `hideLabel` for a screen reader alone. */
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: string | undefined;
  readonly size?: 'sm' | 'xs' | undefined;
  /** Whether the value may be left out. Otherwise an emptied field keeps what it had and says so. */
  readonly canBeMissing?: boolean | undefined;
  /** What an empty field says instead of *saknas*. */
  readonly placeholder?: string | undefined;
  /** Told of key presses in a one-line field, before the field acts: a table moves between its rows. */
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
}

/** What an editor of a value with parts is handed: also the editor of its parts, which may be of any type. */
export interface PartedEditorProps<Type extends ValueType> extends ValueEditorProps<Type> {
  readonly Field: ComponentType<ValueEditorProps>;
}

export function labelProps({ label, hideLabel, description }: ValueEditorProps): {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: string;
} {
  return {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    ...(description ? { description } : {}),
  };
}
