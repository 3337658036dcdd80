import { useLocalStorage } from '@mantine/hooks';

/** Milliseconds since 1970; null for never. */
type Time = number | null;

/** When everything was last put in a file outside the browser. */
export function useLastBackup() {
  return useTime('botverkstad.backup');
}

/** Until when a person does not want to be reminded of it. */
export function useBackupPutOff() {
  return useTime('botverkstad.backup.putOff');
}

function useTime(key: string) {
  return useLocalStorage<Time>({ key, defaultValue: null, getInitialValueInEffect: false });
}
