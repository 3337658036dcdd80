import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';

/** Names the scheme it leads to. */
export function ThemeToggle() {
  const { t } = useSay();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const TargetIcon = isDark ? IconSun : IconMoon;
  return (
    <Button
      variant="subtle"
      leftSection={<TargetIcon size={18} stroke={1.7} />}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      {t(isDark ? 'app.toLight' : 'app.toDark')}
    </Button>
  );
}
