import { useSay } from '#i18n/use-say.ts';
import { ExpressionField } from '#rules/ExpressionField.tsx';
import { FieldPicker } from '../form/FieldPicker.tsx';
import { Sources } from '../form/Sources.tsx';
import type { FormProps } from '../node-view.ts';
import type { ComputeData } from './data.ts';

type Assignment = ComputeData['assignments'][number];

interface AssignmentFieldsProps extends Pick<FormProps<ComputeData>, 'bot' | 'edit'> {
  readonly assignment: Assignment;
  readonly name: string;
  readonly onChange: (assignment: Assignment, part?: string) => void;
}

/** One value worked out: which field is set, to what, and what that rests on. */
export function AssignmentFields({ assignment, name, bot, edit, onChange }: AssignmentFieldsProps) {
  const { t } = useSay();
  const field = bot.fields.find(({ key }) => key === assignment.field);
  return (
    <>
      <div className="bv-labelled">
        <span>{t('inspector.sets')}</span>
        <FieldPicker
          label={t('inspector.sets')}
          bot={bot}
          edit={edit}
          field={assignment.field}
          onPick={(key) => key !== undefined && onChange({ ...assignment, field: key })}
        />
      </div>
      <div className="bv-labelled">
        <span>{t('inspector.to')}</span>
        <ExpressionField
          label={t('inspector.valueOf', { name })}
          rule={assignment.expression}
          bot={bot}
          wanted={field}
          onChange={(expression, part) => onChange({ ...assignment, expression }, part)}
        />
      </div>
      <Sources
        of={name}
        sources={assignment.sources}
        onChange={(sources) => onChange({ ...assignment, sources })}
      />
    </>
  );
}
