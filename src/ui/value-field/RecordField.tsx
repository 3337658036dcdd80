import { useSay } from '#i18n/use-say.ts';
import { isRecord, type Json } from '#lib/json.ts';
import { MissingOr } from './MissingOr.tsx';
import type { PartedEditorProps, ValueTypeOf } from './value-type.ts';

/** Several named values that belong together, each with its own field. */
export function RecordField(props: PartedEditorProps<ValueTypeOf<'record'>>) {
  const { type, value, onChange, Field } = props;
  const { say } = useSay();
  // A record inside a JSON value holds JSON values.
  const members = isRecord(value) ? (value as Readonly<Record<string, Json>>) : {};
  return (
    <MissingOr {...props} empty={{}}>
      <div className="bv-value-members">
        {type.members.map((member) => (
          <Field
            key={member.key}
            type={member.type}
            label={say(member.label) || member.key}
            value={members[member.key] ?? null}
            onChange={(edited) => onChange({ ...members, [member.key]: edited })}
          />
        ))}
      </div>
    </MissingOr>
  );
}
