import { useLocalStorage } from '@mantine/hooks';
import type { Signature } from '#lib/signature.ts';

/** Who a person says they are, beside what they save and write; empty until given. Kept in this browser only. */
export function useProfile(): readonly [profile: Signature, setProfile: (profile: Signature) => void] {
  const [name, setName] = useKept('botverkstad.author');
  const [role, setRole] = useKept('botverkstad.role');
  const setProfile = (profile: Signature) => {
    setName(profile.name.trim());
    setRole(profile.role.trim());
  };
  return [{ name, role }, setProfile];
}

function useKept(key: string) {
  return useLocalStorage({ key, defaultValue: '', getInitialValueInEffect: false });
}
