/** The page's entry: styles, texts, then the product. */
import '#ui/styles.ts';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { registerRoomMessages } from '#running/register-messages.ts';
import { App } from './App.tsx';
import { keepForOffline } from './updates.ts';

registerRoomMessages();
keepForOffline();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// As a transition, the first picture is drawn in slices, and the page can be used in between.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
