import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { DifferenceList } from '#contracts/DifferenceList.tsx';
import { SaveContractDialog } from '#contracts/SaveContractDialog.tsx';
import { useContracts } from '#contracts/use-contracts.ts';
import { changeSystem } from '#editing/commands/systems.ts';
import { contractFingerprint, withContract } from '#flow/contract.ts';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import type { ContractVersion, SystemEntry } from '#storage/database.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import type { Edits } from './use-edits.tsx';

interface ContractStandingProps {
  readonly edits: Edits;
  /** The bot's own copy. */
  readonly system: System;
  readonly store: SystemStore;
  /** Undefined where the register does not have the system. */
  readonly entry: SystemEntry | undefined;
}

/** How the contract that the bot is built on stands to the register's, and the ways to make them one. */
export function ContractStanding(props: ContractStandingProps) {
  const { system, entry } = props;
  const { t } = useSay();
  if (!entry) {
    return (
      <Notice title={t('dictionary.notInRegister')} why={t('dictionary.notInRegisterWhy')}>
        <SaveToRegister {...props} latest={undefined} />
      </Notice>
    );
  }
  if (entry.fingerprint === contractFingerprint(system)) {
    return (
      <p className="bv-contract-quiet bv-dictionary-standing">
        {t('dictionary.asInRegister', { number: entry.version })}{' '}
        <Link className="bv-link" href={`/systems/${encodeURIComponent(system.id)}`}>
          {t('dictionary.toRegister')}
        </Link>
      </p>
    );
  }
  return <OtherContract {...props} entry={entry} />;
}

function OtherContract(props: ContractStandingProps & { readonly entry: SystemEntry }) {
  const { edits, system, store, entry } = props;
  const { t, say } = useSay();
  const [shown, setShown] = useState(false);
  const contracts = useContracts(store, system.id, entry.version);
  const latest = contracts?.at(-1);
  if (!contracts || !latest) return null;
  const builtOn = contracts.findLast(({ fingerprint }) => fingerprint === contractFingerprint(system));
  const numbers = { latest: latest.number, number: builtOn?.number ?? system.version ?? 0 };
  const take = () => {
    const taken = withContract(system, latest.system);
    if (!edits.edit(changeSystem, { system: taken })) return;
    notifyDone(t('dictionary.contractTaken', { name: say(system.name), number: latest.number }));
  };
  const title = builtOn
    ? t('dictionary.builtOn', numbers)
    : numbers.number > 0
      ? t('dictionary.changedSince', numbers)
      : t('dictionary.otherContract', numbers);
  return (
    <Notice title={title} why={t(builtOn ? 'dictionary.builtOnWhy' : 'dictionary.otherContractWhy')}>
      <Button size="xs" onClick={() => setShown(true)}>
        {t('dictionary.showDifference')}
      </Button>
      <Button size="xs" onClick={take}>
        {t('dictionary.takeContract', numbers)}
      </Button>
      {!builtOn && <SaveToRegister {...props} latest={latest} />}
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        size={640}
        title={t('dictionary.differenceTitle', numbers)}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <DifferenceList from={system} to={latest.system} />
      </Modal>
    </Notice>
  );
}

interface SaveToRegisterProps extends Omit<ContractStandingProps, 'entry'> {
  readonly latest: ContractVersion | undefined;
}

/** Makes the bot's copy the register's next contract, and notes in the copy which it is. */
function SaveToRegister({ edits, system, store, latest }: SaveToRegisterProps) {
  const { t, sentence } = useSay();
  const [asks, setAsks] = useState(false);
  const number = latest?.number ?? 0;
  const save = async (message: string, author: string) => {
    const saved = await store.saveContract({ system, message, author }, number);
    if (saved.type !== 'saved') {
      notifyError(t('contract.notSaved'), sentence(saved.message));
      return;
    }
    edits.edit(changeSystem, { system: { ...system, version: saved.version.number } });
    notifyDone(t('contract.saved', { number: saved.version.number }));
  };
  return (
    <>
      <Button size="xs" onClick={() => setAsks(true)}>
        {t('dictionary.saveToRegister')}
      </Button>
      <SaveContractDialog
        opened={asks}
        number={number + 1}
        onClose={() => setAsks(false)}
        onSave={(message, author) => void save(message, author)}
      >
        {latest && <DifferenceList from={latest.system} to={system} />}
      </SaveContractDialog>
    </>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}

function Notice({ title, why, children }: NoticeProps) {
  return (
    <div className="bv-dictionary-standing">
      <ErrorNotice tone="info" title={title} actions={children}>
        {why}
      </ErrorNotice>
    </div>
  );
}
