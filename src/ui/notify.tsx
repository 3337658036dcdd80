import { notifications } from '@mantine/notifications';
import { IconAlertCircle, IconCheck, IconRefresh } from '@tabler/icons-react';
import { currentLanguage } from '#i18n/engine.ts';
import { say } from '#i18n/say.ts';
import { message as said } from '#lib/message.ts';
import { TextButton } from './TextButton.tsx';

interface NoticeAction {
  readonly label: string;
  readonly onClick: () => void;
}

const LONG_ENOUGH_TO_READ = 6000;

/** Says that something was done, with a way to take it back when there is one. */
export function notifyDone(text: string, action?: NoticeAction): void {
  show(text, action, { color: 'right', icon: <IconCheck size={16} />, autoClose: LONG_ENOUGH_TO_READ });
}

/** Says what went wrong; stays until it is closed. What is already said is not said twice. */
export function notifyError(title: string, text: string, action?: NoticeAction): void {
  show(
    text,
    action,
    { title, color: 'wrong', icon: <IconAlertCircle size={16} />, autoClose: false },
    `wrong ${text}`,
  );
}

/** Says what is new and asks for something; stays until it is closed. What is already said is not said twice. */
export function notifyNews(title: string, text: string, action?: NoticeAction): void {
  show(
    text,
    action,
    { title, color: 'accent', icon: <IconRefresh size={16} />, autoClose: false },
    `news ${text}`,
  );
}

type Look = Pick<Parameters<typeof notifications.show>[0], 'color' | 'icon' | 'autoClose' | 'title'>;

function show(
  text: string,
  action: NoticeAction | undefined,
  look: Look,
  id: string = crypto.randomUUID(),
): void {
  const act = () => {
    notifications.hide(id);
    action?.onClick();
  };
  const message = action ? (
    <>
      {text} <TextButton onClick={act}>{action.label}</TextButton>
    </>
  ) : (
    text
  );
  const closeButtonProps = { 'aria-label': say(said('common.close'), currentLanguage()) };
  notifications.show({ id, message, closeButtonProps, ...look });
}
