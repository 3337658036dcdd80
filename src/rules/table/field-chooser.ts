import type { ReactNode } from 'react';

/** Chooses the field that an answer is put in; the kind's own form knows how, and how to make a new one. */
export type FieldChooser = (props: {
  readonly label: string;
  readonly field: string | undefined;
  readonly onPick: (field: string) => void;
}) => ReactNode;
