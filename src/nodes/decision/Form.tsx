import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import { ConditionSummary } from '#rules/ConditionSummary.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { OrderedCards } from '../form/OrderedCards.tsx';
import { WhenMissing } from '../form/WhenMissing.tsx';
import type { FormProps } from '../node-view.ts';
import { BranchFields } from './BranchFields.tsx';
import { type Branch, type DecisionData, unansweredPort } from './data.ts';
import { MainWay } from './MainWay.tsx';
import { OtherwiseCard } from './OtherwiseCard.tsx';

/** The branches in order, what happens when none holds, and what when a value is missing. */
export function DecisionForm(props: FormProps<DecisionData>) {
  const { node, bot, change } = props;
  const { data } = node;
  const { t, say } = useSay();
  const [open, setOpen] = useState<string | null>(
    data.branches.length === 1 ? (data.branches[0]?.id ?? null) : null,
  );
  const ways = graphOf(bot).out(node.id);
  const [added, setAdded] = useState<string>();
  const nameOf = (branch: Branch) => say(branch.name) || t('inspector.branchUnnamed');
  const add = () => {
    const branch: Branch = { id: newId('branch'), name: '', condition: null, sources: [] };
    change({ ...data, branches: [...data.branches, branch] });
    setOpen(branch.id);
    setAdded(branch.id);
  };
  const remove = (index: number) => {
    const branches = data.branches.filter((_, place) => place !== index);
    const isMain = data.branches[index]?.id === data.main;
    change({ ...data, branches, main: isMain ? null : data.main });
  };
  return (
    <>
      <PanelSection title={t('inspector.branches')} about={t('inspector.branchesAbout')}>
        <OrderedCards
          label={t('inspector.branches')}
          items={data.branches}
          idOf={(branch) => branch.id}
          nameOf={nameOf}
          about={(branch) => <ConditionSummary rule={branch.condition} bot={bot} />}
          flaw={(branch) => (ways.has(branch.id) ? undefined : t('inspector.noWayYet'))}
          open={open}
          onOpen={setOpen}
          onReorder={(branches) => change({ ...data, branches: [...branches] })}
          onRemove={remove}
        >
          {(branch) => (
            <BranchFields
              {...props}
              branch={branch}
              name={nameOf(branch)}
              isNew={branch.id === added}
              onChange={(changed, part) =>
                change(
                  { ...data, branches: data.branches.map((old) => (old.id === branch.id ? changed : old)) },
                  part && `branch ${branch.id} ${part}`,
                )
              }
            />
          )}
        </OrderedCards>
        <OtherwiseCard {...props} />
        <Button size="xs" mt={8} leftSection={<IconPlus size={16} />} onClick={add}>
          {t('inspector.addBranch')}
        </Button>
      </PanelSection>
      <WhenMissing {...props} port={unansweredPort} />
      <PanelSection>
        <MainWay data={data} onChange={(main) => change({ ...data, main })} />
      </PanelSection>
    </>
  );
}
