import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { setLanguage } from '#i18n/engine.ts';
import { useSay } from '#i18n/use-say.ts';

const LANGUAGES = [
  { language: 'sv', name: 'app.swedish' },
  { language: 'en', name: 'app.english' },
] as const;

/** The language of the page; each is named in itself, so that one finds one's way back. */
export function LanguageMenu() {
  const { t, language: current } = useSay();
  const currentName = t(current === 'sv' ? 'app.swedish' : 'app.english');
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<IconLanguage size={18} stroke={1.7} />}
          aria-label={`${t('app.language')}: ${currentName}`}
        >
          {currentName}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={current}>
          {LANGUAGES.map(({ language, name }) => (
            <Menu.RadioItem
              key={language}
              value={language}
              lang={language}
              closeMenuOnClick
              checkIcon={<IconCheck size={14} />}
              onChange={() => setLanguage(language)}
            >
              {t(name)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
