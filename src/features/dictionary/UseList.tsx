import type { Use } from '#flow/field-uses.ts';
import { useSay } from '#i18n/use-say.ts';
import { TextButton } from '#ui/TextButton.tsx';

interface UseListProps {
  readonly uses: readonly Use[];
  readonly onGoTo: (node: string) => void;
}

/** The steps where a value is used, each a way there. */
export function UseList({ uses, onGoTo }: UseListProps) {
  const { t, say } = useSay();
  if (uses.length === 0) return <p className="bv-contract-quiet">{t('dictionary.notUsed')}</p>;
  return (
    <ul className="bv-dictionary-uses">
      {uses.map((use) => (
        <li key={use.node}>
          <TextButton onClick={() => onGoTo(use.node)}>{say(use.name)}</TextButton>{' '}
          <span className="bv-contract-quiet">
            {use.kinds.map((kind) => t(`dictionary.use.${kind}`)).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
