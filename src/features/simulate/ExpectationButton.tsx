import { Button, Group, Popover } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { changeCase } from '#editing/commands/cases.ts';
import type { Expectation, TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { ExpectationForm } from './ExpectationForm.tsx';
import type { Run } from './run.ts';
import './case-drawer.css';

/** Changes what a case should come to, when it is the case that is wrong and not the rule. */
export function ExpectationButton({ workspace, run }: { readonly workspace: Workspace; readonly run: Run }) {
  const { t } = useSay();
  const [opened, setOpened] = useState(false);
  const { testCase } = run;
  const [draft, setDraft] = useState<Expectation | undefined>(testCase.expected);
  const open = () => {
    setDraft(testCase.expected);
    setOpened(!opened);
  };
  const save = () => {
    const { expected: _, ...rest } = testCase;
    const changed: TestCase = draft ? { ...rest, expected: draft } : rest;
    const refused = workspace.edit(changeCase, { id: testCase.id, testCase: changed, part: 'expected' });
    if (!refused) setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={298}
      trapFocus
      returnFocus
      // Its own lists open outside it.
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <Button size="xs" leftSection={<IconPencil size={16} stroke={1.7} />} onClick={open}>
          {t('cases.changeExpected')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="lg">
        <div className="bv-case-fields">
          <ExpectationForm bot={run.bot} expected={draft} onChange={setDraft} />
          <Group justify="flex-end">
            <Button variant="subtle" onClick={() => setOpened(false)}>
              {t('common.cancel')}
            </Button>
            <Button variant="filled" onClick={save}>
              {t('common.save')}
            </Button>
          </Group>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
