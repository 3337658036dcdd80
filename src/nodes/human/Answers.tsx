import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import { LocalTextField } from '../form/LocalTextField.tsx';
import { OrderedCards } from '../form/OrderedCards.tsx';
import { WayOut } from '../form/WayOut.tsx';
import type { FormProps } from '../node-view.ts';
import type { HumanData } from './data.ts';

/** The answers that the person may give. Each is a way out, and the first leads downwards. */
export function Answers({ node, bot, change, edit, goTo }: FormProps<HumanData>) {
  const { data } = node;
  const { t, say } = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string>();
  const nameOf = ({ name }: HumanData['answers'][number]) => say(name) || t('inspector.answerUnnamed');
  const goesTo = (id: string) => {
    const edge = graphOf(bot).out(node.id).get(id);
    const target = edge && graphOf(bot).node(edge.to);
    return target && t('inspector.goesToNamed', { name: target.name });
  };
  const add = () => {
    const answer = { id: newId('answer'), name: '' };
    change({ ...data, answers: [...data.answers, answer] });
    setOpen(answer.id);
    setAdded(answer.id);
  };
  return (
    <>
      <OrderedCards
        label={t('inspector.answers')}
        items={data.answers}
        idOf={({ id }) => id}
        nameOf={nameOf}
        about={({ id }) => goesTo(id)}
        flaw={({ id }) => (goesTo(id) ? undefined : t('inspector.noWayYet'))}
        open={open}
        onOpen={setOpen}
        onReorder={(answers) => change({ ...data, answers: [...answers] })}
        onRemove={(index) => change({ ...data, answers: data.answers.filter((_, place) => place !== index) })}
        keepReason={data.answers.length === 1 ? t('inspector.lastAnswer') : undefined}
      >
        {(answer) => (
          <>
            <LocalTextField
              label={t('inspector.answerName')}
              placeholder={t('inspector.answerNameExample')}
              value={answer.name}
              autoFocus={answer.id === added}
              onChange={(name) =>
                change(
                  {
                    ...data,
                    answers: data.answers.map((old) => (old.id === answer.id ? { ...old, name } : old)),
                  },
                  `answer ${answer.id}`,
                )
              }
            />
            <WayOut node={node} bot={bot} edit={edit} goTo={goTo} port={answer.id} name={nameOf(answer)} />
          </>
        )}
      </OrderedCards>
      <Button size="xs" mt={8} leftSection={<IconPlus size={16} />} onClick={add}>
        {t('inspector.addAnswer')}
      </Button>
    </>
  );
}
