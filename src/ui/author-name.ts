import { useLocalStorage } from '@mantine/hooks';

const KEY = 'botverkstad.author';

/** The name beside the versions a person saves; empty until given. Kept in this browser only. */
export function useAuthorName(): readonly [name: string, setName: (name: string) => void] {
  const [name, setName] = useLocalStorage({ key: KEY, defaultValue: '', getInitialValueInEffect: false });
  return [name, setName];
}
