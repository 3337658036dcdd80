import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { isInWords, ruleSentence } from '#expression/sentence.ts';
import { termsOf } from '#flow/terms.ts';
import { useSay } from '#i18n/use-say.ts';
import { RuleSentence } from '#rules/RuleSentence.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { FieldPicker } from '../form/FieldPicker.tsx';
import { OnlyWay } from '../form/OnlyWay.tsx';
import { OrderedCards } from '../form/OrderedCards.tsx';
import type { FormProps } from '../node-view.ts';
import { AssignmentFields } from './AssignmentFields.tsx';
import type { ComputeData } from './data.ts';

/** The values worked out, in order: a later one may build on an earlier. */
export function ComputeForm(props: FormProps<ComputeData>) {
  const { node, bot, change, edit, goTo } = props;
  const { assignments } = node.data;
  const { t, say } = useSay();
  // A field may be set twice, so an assignment is known by its place.
  const [open, setOpen] = useState<string | null>(assignments.length === 1 ? '0' : null);
  const describe = termsOf(bot);
  const nameOf = (key: string) => {
    const field = bot.fields.find((candidate) => candidate.key === key);
    return field ? say(field.label) || key : key;
  };
  return (
    <>
      <PanelSection
        title={t('inspector.worksOut')}
        about={assignments.length > 1 ? t('inspector.worksOutAbout') : undefined}
      >
        <OrderedCards
          label={t('inspector.worksOut')}
          items={assignments}
          idOf={(_, index) => String(index)}
          nameOf={({ field }) => nameOf(field)}
          about={({ expression }) =>
            expression === null ? (
              t('inspector.noExpression')
            ) : isInWords(ruleSentence(expression, describe)) ? (
              <RuleSentence rule={expression} bot={bot} />
            ) : (
              t('rules.valueIsCode')
            )
          }
          open={open}
          onOpen={setOpen}
          onReorder={(order) => {
            const opened = open === null ? undefined : assignments[Number(open)];
            setOpen(opened ? String(order.indexOf(opened)) : null);
            change({ assignments: [...order] });
          }}
          onRemove={(index) => {
            setOpen(null);
            change({ assignments: assignments.filter((_, place) => place !== index) });
          }}
        >
          {(assignment, index) => (
            <AssignmentFields
              bot={bot}
              edit={edit}
              assignment={assignment}
              name={nameOf(assignment.field)}
              onChange={(changed, part) =>
                change(
                  { assignments: assignments.map((old, place) => (place === index ? changed : old)) },
                  part && `assignment ${index} ${part}`,
                )
              }
            />
          )}
        </OrderedCards>
        {assignments.length === 0 && <p className="bv-form-hint">{t('inspector.worksOutNothing')}</p>}
        <FieldPicker
          label={t('inspector.addAssignment')}
          placeholder={t('inspector.addAssignment')}
          look="link"
          icon={<IconPlus size={15} aria-hidden="true" />}
          bot={bot}
          edit={edit}
          field={undefined}
          onPick={(field) => {
            if (field === undefined) return;
            change({ assignments: [...assignments, { field, expression: null, sources: [] }] });
            setOpen(String(assignments.length));
          }}
        />
      </PanelSection>
      <OnlyWay node={node} bot={bot} edit={edit} goTo={goTo} />
    </>
  );
}
