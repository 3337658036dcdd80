import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Operation } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { newId } from '#lib/new-id.ts';
import { LocalTextField } from './LocalTextField.tsx';

type Failure = Operation['failures'][number];

interface FailureListProps {
  readonly failures: readonly Failure[];
  readonly onChange: (failures: Failure[], part: string) => void;
  readonly onRemove: (failures: Failure[], name: string) => void;
}

/** What a look-up that finds no row answers with: the id that the simulated systems use. */
const notFound = 'notFound';

/** The failures that an operation is known for. Each gives the steps that call it a way of its own. */
export function FailureList({ failures, onChange, onRemove }: FailureListProps) {
  const { t, say } = useSay();
  const add = (id: string, name: string) => onChange([...failures, { id, name }], 'add');
  const title = t('dictionary.failures');
  return (
    <section aria-label={title}>
      <h3 className="bv-contract-subtitle">{title}</h3>
      <p className="bv-contract-about">{t('dictionary.failuresAbout')}</p>
      {failures.length > 0 && (
        <ul className="bv-contract-failures">
          {failures.map((failure, place) => (
            <li key={failure.id}>
              <LocalTextField
                hideLabel
                label={t('dictionary.failureName', { number: place + 1 })}
                value={failure.name}
                onChange={(name) =>
                  onChange(
                    failures.map((old) => (old === failure ? { ...failure, name: name ?? '' } : old)),
                    failure.id,
                  )
                }
              />
              <ActionIcon
                size="sm"
                aria-label={t('dictionary.removeFailure', { name: say(failure.name) })}
                onClick={() =>
                  onRemove(
                    failures.filter((old) => old !== failure),
                    say(failure.name),
                  )
                }
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {failures.some((failure) => failure.id === notFound) ? (
        <Button
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => add(newId('failure'), t('dictionary.otherFailure'))}
        >
          {t('dictionary.addFailure')}
        </Button>
      ) : (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="xs" leftSection={<IconPlus size={15} />}>
              {t('dictionary.addFailure')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => add(notFound, t('dictionary.notFound'))}>
              {t('dictionary.notFound')}
            </Menu.Item>
            <Menu.Item onClick={() => add(newId('failure'), t('dictionary.otherFailure'))}>
              {t('dictionary.otherFailure')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </section>
  );
}
