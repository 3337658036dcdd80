import { Button } from '@mantine/core';
import { IconPlus, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { columnsOf } from '#rules/table/column.ts';
import type { FieldChooser } from '#rules/table/field-chooser.ts';
import { TableDialog } from '#rules/table/TableDialog.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import { FieldPicker } from '../form/FieldPicker.tsx';
import { WayOut } from '../form/WayOut.tsx';
import { WhenMissing } from '../form/WhenMissing.tsx';
import { mainExit } from '../main-exit.ts';
import type { FormProps } from '../node-view.ts';
import { noRowPort, type TableData, unansweredPort } from './data.ts';

/** The table in short and the way into it, and where a case goes from it. */
export function TableForm(props: FormProps<TableData>) {
  const { node, bot, change, edit } = props;
  const { data } = node;
  const { t, say } = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const columns = columnsOf(data, bot);
  const listed = (of: typeof columns.inputs) =>
    of.some(({ isChosen }) => isChosen)
      ? of.flatMap(({ isChosen, name }) => (isChosen ? [name] : []))
      : [message('grid.nothing')];
  const chooseField: FieldChooser = ({ label, field, onPick }) => (
    <FieldPicker
      label={label}
      {...(field === undefined
        ? { placeholder: label, look: 'link' as const, icon: <IconPlus size={15} aria-hidden="true" /> }
        : {})}
      bot={bot}
      edit={edit}
      field={field}
      onPick={(chosen) => chosen !== undefined && onPick(chosen)}
    />
  );
  return (
    <>
      <PanelSection
        title={say(message('grid.rows', { count: data.rows.length }))}
        about={t(`grid.policy.${data.hitPolicy}`)}
      >
        <div className="bv-form">
          <p className="bv-form-hint">{t('grid.asksFor', { columns: listed(columns.inputs) })}</p>
          <p className="bv-form-hint">{t('grid.answersWith', { columns: listed(columns.outputs) })}</p>
          <Button leftSection={<IconTable size={16} />} onClick={() => setIsOpen(true)}>
            {t('grid.open')}
          </Button>
        </div>
        {isOpen && (
          <TableDialog
            name={say(node.name)}
            table={data}
            bot={bot}
            onChange={(table, part) => change({ ...data, ...table }, part)}
            chooseField={chooseField}
            onClose={() => setIsOpen(false)}
          />
        )}
      </PanelSection>
      <PanelSection title={t('grid.whenRow')}>
        <WayOut {...props} port={mainExit.id} name={t('grid.whenRow')} />
      </PanelSection>
      <PanelSection title={t('grid.whenNoRow')}>
        <WayOut {...props} port={noRowPort} name={t('grid.noRow')} />
      </PanelSection>
      <WhenMissing {...props} port={unansweredPort} />
    </>
  );
}
