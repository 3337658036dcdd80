import { Select } from '@mantine/core';
import type { Bot } from '#flow/bot.ts';
import { graphOf } from '#flow/graph.ts';
import { writes } from '#flow/node-definition.ts';
import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { definitions } from '../definitions.ts';
import type { FormProps } from '../node-view.ts';
import type { ConnectorData } from './data.ts';

/** Which earlier step's writing this step takes back; nothing where no earlier step writes. */
export function UndoneStep({ node, bot, change }: FormProps<ConnectorData>) {
  const { data } = node;
  const { t, say } = useSay();
  const earlier = writingBefore(bot, node.id);
  const isGone = data.undoes !== undefined && !earlier.some(({ id }) => id === data.undoes);
  const other = data.undoes === undefined ? undefined : graphOf(bot).node(data.undoes);
  if (earlier.length === 0 && data.undoes === undefined) return null;
  const { undoes: _, ...rest } = data;
  return (
    <PanelSection title={t('inspector.undoing')}>
      <Select
        aria-label={t('inspector.undoes')}
        placeholder={t('inspector.undoesNothing')}
        clearable
        clearButtonProps={{ 'aria-label': t('inspector.undoesNothing') }}
        data={[
          ...earlier.map(({ id, name }) => ({ value: id, label: say(name) || t('inspector.unnamed') })),
          // Still chosen though it is gone or writes nothing: seen, so that it can be taken away.
          ...(isGone && data.undoes !== undefined
            ? [{ value: data.undoes, label: (other && say(other.name)) || t('inspector.goneStep') }]
            : []),
        ]}
        value={data.undoes ?? null}
        onChange={(undoes) => change(undoes === null ? rest : { ...rest, undoes })}
      />
    </PanelSection>
  );
}

/** The steps that write something and may have been passed when a run comes to a step. */
function writingBefore(bot: Bot, id: string) {
  const graph = graphOf(bot);
  const before = new Set<string>();
  const add = (to: string) => {
    for (const { from } of graph.into(to)) before.add(from.node);
  };
  add(id);
  // A set is walked in order of insertion, also what is added on the way.
  for (const one of before) add(one);
  return bot.nodes.filter((node) => node.id !== id && before.has(node.id) && writes(bot, node, definitions));
}
