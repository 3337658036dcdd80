import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { type CaseFilter, everyCase, type ShownVerdict } from './case-rows.ts';

interface FilterBarProps {
  readonly filter: CaseFilter;
  readonly tags: readonly string[];
  /** Codes. */
  readonly outcomes: readonly string[];
  readonly shown: number;
  readonly total: number;
  readonly isSearching: boolean;
  readonly onChange: (filter: CaseFilter) => void;
}

const verdicts: readonly ShownVerdict[] = ['passed', 'failed', 'notJudged', 'notRun'];
/** Stands for what no outcome's code is. */
const noOutcome = ' ';

/** Which cases are shown, and how many of all they are. */
export function FilterBar(props: FilterBarProps) {
  const { filter, tags, outcomes, shown, total, isSearching, onChange } = props;
  const { t, say, number } = useSay();
  const counts = { shown: number(shown), total: number(total) };
  return (
    <search className="bv-case-filter">
      <TextInput
        className="bv-case-find"
        type="search"
        aria-label={t('caseTable.find')}
        placeholder={t('caseTable.find')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange({ ...filter, text: '' });
        }}
      />
      <Select
        aria-label={t('caseTable.filterVerdict')}
        placeholder={t('caseTable.anyVerdict')}
        data={verdicts.map((value) => ({ value, label: t(`bench.verdict.${value}`) }))}
        value={filter.verdict}
        onChange={(verdict) => onChange({ ...filter, verdict })}
        clearable
      />
      <Select
        aria-label={t('caseTable.filterOutcome')}
        placeholder={t('caseTable.anyOutcome')}
        data={[
          { value: noOutcome, label: t('caseTable.noOutcome') },
          ...outcomes.map((value) => ({ value, label: say(outcomeName(value)) })),
        ]}
        value={filter.outcome === '' ? noOutcome : filter.outcome}
        onChange={(value) => onChange({ ...filter, outcome: value === noOutcome ? '' : value })}
        clearable
      />
      {tags.length > 0 && (
        <Select
          aria-label={t('caseTable.filterTag')}
          placeholder={t('caseTable.anyTag')}
          data={[...tags]}
          value={filter.tag}
          onChange={(tag) => onChange({ ...filter, tag })}
          clearable
          searchable
        />
      )}
      <span className="bv-case-count" role="status">
        {isSearching
          ? t('caseTable.searching')
          : shown === total
            ? t('caseTable.all', { count: total, number: counts.total })
            : t('caseTable.some', counts)}
      </span>
      {filter !== everyCase && shown < total && (
        <Button size="xs" onClick={() => onChange(everyCase)}>
          {t('caseTable.clearFilter')}
        </Button>
      )}
    </search>
  );
}
