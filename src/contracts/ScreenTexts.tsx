import type { Operation } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { LocalTextField } from './LocalTextField.tsx';
import { withMember } from './local-texts.ts';

interface ScreenTextsProps {
  readonly operation: Operation;
  readonly onChange: (operation: Operation, part: string) => void;
}

const texts = ['title', 'button', 'done'] as const;

/** What a screen system's form says: the bot finds its way by these texts. */
export function ScreenTexts({ operation, onChange }: ScreenTextsProps) {
  const { t, say } = useSay();
  const title = t('contract.screen');
  const { screen = {} } = operation;
  return (
    <section aria-label={title}>
      <h3 className="bv-contract-subtitle">{title}</h3>
      <div className="bv-contract-grid">
        {texts.map((text) => (
          <LocalTextField
            key={text}
            label={t(`contract.screen.${text}`)}
            {...(text === 'done' ? {} : { placeholder: say(operation.name) })}
            value={screen[text]}
            onChange={(written) => {
              const changed = withMember(screen, text, written);
              const isEmpty = Object.keys(changed).length === 0;
              onChange(withMember(operation, 'screen', isEmpty ? undefined : changed), `screen ${text}`);
            }}
          />
        ))}
      </div>
    </section>
  );
}
