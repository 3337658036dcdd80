import type { ComponentType } from 'react';
import type { Command } from '#editing/command.ts';
import type { Bot, FlowNode } from '#flow/bot.ts';
import type { Message } from '#lib/message.ts';

/** The colour family of a kind, as the design language names them. */
export type Family = 'neutral' | 'rules' | 'system' | 'human' | 'note';

/** What a kind's form in the inspector is handed. Every change is a command, so everything can be undone. */
export interface FormProps<D> {
  readonly node: FlowNode & { readonly data: D };
  readonly bot: Bot;
  /** Replaces the node's data. `part` names the place that is typed in, so that a burst of typing is one edit. */
  change(data: D, part?: string): void;
  /** Any other edit; gives back why it may not be done. */
  edit<Args>(command: Command<Args>, args: Args): Message | null;
  /** Selects another node and brings it into view. */
  goTo(node: string): void;
}

/** What a node kind shows: beside its definition, all that the canvas and the inspector need to know. */
export interface NodeView<D = unknown> {
  readonly icon: ComponentType<{ readonly size?: number | string }>;
  readonly family: Family;
  /** The card's outline, so that no kind is told from another by colour alone. */
  readonly silhouette: 'card' | 'pill' | 'outcome' | 'bar' | 'round' | 'page' | 'paper';
  /** The frame around the icon. */
  readonly frame: 'circle' | 'diamond' | 'square' | 'hexagon' | 'ring';
  // A method, so that a view of a narrower data type fits a registry of all kinds.
  Form(props: FormProps<D>): React.ReactNode;
}
