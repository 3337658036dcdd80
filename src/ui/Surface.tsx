import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { cssVariables, theme } from './theme.ts';

// The key is also read by public/scheme.js.
const colorSchemeManager = localStorageColorSchemeManager({ key: 'botverkstad.scheme' });

/** The look around everything; tests of components wrap what they draw in it. */
export function Surface({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      {children}
      <Notifications position="bottom-center" />
    </MantineProvider>
  );
}
