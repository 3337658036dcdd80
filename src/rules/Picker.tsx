import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { keepFocusAround } from './condition-focus.ts';
import './picker.css';

export interface PickerItem {
  readonly value: string;
  readonly label: string;
  /** At the far end: the kind of value, say. */
  readonly detail?: string | undefined;
  /** Under the label, to tell apart what has the same name. */
  readonly about?: string | undefined;
}

export interface PickerGroup {
  readonly label?: string;
  readonly items: readonly PickerItem[];
}

interface PickerProps {
  /** What is chosen, for a screen reader: "Uppgift". */
  readonly label: string;
  /** What stands on the button now. */
  readonly text: string;
  /** Given as a function, they are made when the list is opened: a bot may have thousands of steps to name. */
  readonly groups: readonly PickerGroup[] | (() => readonly PickerGroup[]);
  readonly chosen?: string | undefined;
  readonly onPick: (value: string) => void;
  /** `chip` a value of the rule, `word` a part of the sentence, `link` an action, `icon` a small button. */
  readonly look?: 'chip' | 'word' | 'link' | 'icon';
  readonly icon?: ReactNode;
  /** What stands there is no longer to be had, or nothing has been chosen. */
  readonly invalid?: boolean;
}

/** More than this is looked for by typing. */
const fewEnough = 8;
/** And more than this is not drawn: one types until what is looked for is among them. */
const drawn = 60;
const none: readonly PickerGroup[] = [];

/** One of many, behind a button: with groups, and a search where the list is long. */
export function Picker(props: PickerProps) {
  const { label, text, groups, chosen, onPick, look = 'chip', icon, invalid } = props;
  const { t } = useSay();
  const [search, setSearch] = useState('');
  const listId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const made = useMemo(() => once(groups), [groups]);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () =>
      isLongList(made()) ? combobox.focusSearchInput() : combobox.updateSelectedOptionIndex('active'),
  });
  const all = typeof groups === 'function' && !combobox.dropdownOpened ? none : made();
  const isLong = isLongList(all);
  const wanted = search.trim().toLocaleLowerCase();
  const { found, more } = firstOf(
    all.map(({ items, ...group }) => ({ ...group, items: items.filter((item) => isWanted(item, wanted)) })),
  );
  return (
    <Combobox
      store={combobox}
      // Many stand in one panel: the lists of those that are folded are not drawn.
      keepMounted={false}
      width={isLong ? 272 : 200}
      position="bottom-start"
      onOptionSubmit={(value) => {
        combobox.closeDropdown();
        combobox.focusTarget();
        keepFocusAround(button.current, () => onPick(value));
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={!isLong}>
        <button
          ref={button}
          type="button"
          className="bv-pick"
          data-look={look}
          data-invalid={invalid || undefined}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          aria-label={look === 'icon' || look === 'link' ? label : `${label}: ${text}`}
          title={look === 'icon' ? label : look === 'chip' ? text : undefined}
          onClick={() => combobox.toggleDropdown()}
        >
          {icon}
          {look !== 'icon' && <span className="bv-pick-text">{text}</span>}
          {(look === 'chip' || look === 'word') && <IconChevronDown size={14} aria-hidden="true" />}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {isLong && (
          <Combobox.Search
            value={search}
            // Mantine ties the field to its list only from the second drawing on, and never says that it is one.
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-label={t('common.search')}
            placeholder={t('common.search')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              combobox.updateSelectedOptionIndex();
            }}
          />
        )}
        <Combobox.Options id={listId} aria-label={label}>
          {found.length === 0 && <Combobox.Empty>{t('rules.nothingFound')}</Combobox.Empty>}
          {found.map((group) => (
            <Group key={group.label ?? ''} group={group} chosen={chosen} />
          ))}
        </Combobox.Options>
        {more > 0 && <Combobox.Footer>{t('rules.moreToPick', { count: more })}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function isLongList(groups: readonly PickerGroup[]): boolean {
  return groups.reduce((sum, { items }) => sum + items.length, 0) > fewEnough;
}

function once(groups: PickerProps['groups']): () => readonly PickerGroup[] {
  if (typeof groups !== 'function') return () => groups;
  let made: readonly PickerGroup[] | undefined;
  return () => {
    made ??= groups();
    return made;
  };
}

/** The first items of the groups together, and how many are left; short groups are never cut. */
function firstOf(groups: readonly PickerGroup[]): { found: readonly PickerGroup[]; more: number } {
  let more = 0;
  const found = groups.flatMap((group) => {
    if (group.items.length === 0) return [];
    more += Math.max(0, group.items.length - drawn);
    return [{ ...group, items: group.items.slice(0, drawn) }];
  });
  return { found, more };
}

function isWanted({ label, detail = '', about = '' }: PickerItem, wanted: string): boolean {
  return `${label} ${detail} ${about}`.toLocaleLowerCase().includes(wanted);
}

function Group({ group, chosen }: { readonly group: PickerGroup; readonly chosen: string | undefined }) {
  const options = group.items.map(({ value, label, detail, about }) => (
    <Combobox.Option key={value} value={value} active={value === chosen} selected={value === chosen}>
      <span className="bv-pick-option">
        <span>
          {label}
          {about && <span className="bv-pick-about">{about}</span>}
        </span>
        {detail && <span className="bv-pick-detail">{detail}</span>}
      </span>
    </Combobox.Option>
  ));
  return group.label === undefined ? options : <Combobox.Group label={group.label}>{options}</Combobox.Group>;
}
