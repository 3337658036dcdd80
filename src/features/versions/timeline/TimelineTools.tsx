import { ActionIcon, CloseButton, Indicator, Popover, Select, Stack, Switch, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { VersionState } from '#storage/database.ts';
import { Chip } from '#ui/Chip.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { stateLooks } from '../state-look.ts';
import { everything, narrowedBy, type TimelineFilter } from './filter.ts';
import type { Entries } from './timeline.ts';

interface TimelineToolsProps {
  readonly entries: Entries;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
}

// The names of the record's keys, and every one of them.
const states = Object.keys(stateLooks) as readonly VersionState[];

/** The timeline's head: its name, and what narrows it down. */
export function TimelineTools({ entries, filter, onFilter }: TimelineToolsProps) {
  const { t } = useSay();
  const [searches, setSearches] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searches) field.current?.focus();
  }, [searches]);
  const narrowed = narrowedBy(filter);
  const authors = [
    ...new Set(entries.flatMap((entry) => (entry.type === 'version' ? [entry.version.author] : []))),
  ].filter((author) => author !== '');
  const endSearch = () => {
    setSearches(false);
    onFilter({ ...filter, text: '' });
  };
  return (
    <>
      <div className="bv-history-head">
        <h2>{t('versions.title')}</h2>
        <ActionIcon
          size="sm"
          aria-label={t('versions.search')}
          aria-expanded={searches}
          onClick={() => (searches ? endSearch() : setSearches(true))}
        >
          <IconSearch size={18} />
        </ActionIcon>
        <Popover position="bottom-start" width={280} trapFocus returnFocus>
          <Indicator disabled={narrowed === 0} label={narrowed} size={16} offset={4}>
            <Popover.Target>
              <ActionIcon
                size="sm"
                aria-label={
                  narrowed === 0 ? t('versions.filter') : t('versions.filtered', { count: narrowed })
                }
              >
                <IconFilter size={18} />
              </ActionIcon>
            </Popover.Target>
          </Indicator>
          <Popover.Dropdown p="lg">
            <Stack gap="md">
              <fieldset className="bv-history-states" aria-label={t('versions.byState')}>
                {states.map((state) => (
                  <Chip
                    key={state}
                    pressed={filter.states.includes(state)}
                    onClick={() => onFilter({ ...filter, states: toggled(filter.states, state) })}
                  >
                    {t(`versions.state.${state}`)}
                  </Chip>
                ))}
              </fieldset>
              <Select
                label={t('versions.byAuthor')}
                placeholder={t('versions.anybody')}
                data={authors}
                value={filter.author}
                clearable
                comboboxProps={{ withinPortal: false }}
                onChange={(author) => onFilter({ ...filter, author })}
              />
              <Switch
                label={t('versions.onlyPinned')}
                checked={filter.pinned}
                onChange={(event) => onFilter({ ...filter, pinned: event.currentTarget.checked })}
              />
              {narrowed > 0 && (
                <TextButton onClick={() => onFilter({ ...everything, text: filter.text })}>
                  {t('versions.showAll')}
                </TextButton>
              )}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      </div>
      {searches && (
        <TextInput
          className="bv-history-search"
          size="xs"
          type="search"
          ref={field}
          aria-label={t('versions.search')}
          placeholder={t('versions.searchExample')}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          onKeyDown={({ key }) => {
            if (key === 'Escape') endSearch();
          }}
          rightSection={<CloseButton size="sm" aria-label={t('versions.endSearch')} onClick={endSearch} />}
        />
      )}
    </>
  );
}

function toggled(states: readonly VersionState[], state: VersionState): readonly VersionState[] {
  return states.includes(state) ? states.filter((other) => other !== state) : [...states, state];
}
