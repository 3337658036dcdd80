import { Button, FileButton } from '@mantine/core';
import { IconDeviceLaptop, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import { IconFrame } from '#ui/IconFrame.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { firstSample } from './samples.ts';
import type { LibraryActions } from './use-library-actions.ts';
import './first-visit.css';

/** Before there is any bot: what the product is, and two ways to begin. */
export function FirstVisit({ actions }: { readonly actions: LibraryActions }) {
  const { t } = useSay();
  return (
    <div className="bv-welcome">
      <h1>{t('library.welcome')}</h1>
      <p className="bv-welcome-why">{t('library.welcomeWhy')}</p>
      <div className="bv-welcome-ways">
        <Way
          icon={<IconFrame icon={IconPlayerPlay} family="accent" size={44} />}
          title={t('library.runSample')}
          why={t('library.runSampleWhy')}
          time={t('library.threeMinutes')}
        >
          <Button
            variant="filled"
            leftSection={<IconPlayerPlay size={16} />}
            onClick={() => actions.openSample(firstSample, 'simulate')}
          >
            {t('library.openSample')}
          </Button>
        </Way>
        <Way
          icon={<IconFrame icon={IconPencil} family="accent" size={44} />}
          title={t('library.drawOwnBot')}
          why={t('library.drawOwnBotWhy')}
          time={t('library.ownPace')}
        >
          <Button onClick={actions.createNew}>{t('library.new')}</Button>
        </Way>
      </div>
      <p className="bv-welcome-saved">
        <IconDeviceLaptop size={18} stroke={1.7} aria-hidden="true" />
        <span>
          {t('library.savedHere')}{' '}
          <FileButton multiple accept=".json,application/json" onChange={actions.openFiles}>
            {(props) => <TextButton {...props}>{t('library.openAFile')}</TextButton>}
          </FileButton>
          {' · '}
          <Link className="bv-link" href="/backup">
            {t('library.restoreBackup')}
          </Link>
        </span>
      </p>
    </div>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly why: string;
  readonly time: string;
  readonly children: ReactNode;
}

function Way({ icon, title, why, time, children }: WayProps) {
  return (
    <section className="bv-welcome-way">
      {icon}
      <h2>{title}</h2>
      <p>{why}</p>
      <div className="bv-welcome-action">
        {children}
        <span>{time}</span>
      </div>
    </section>
  );
}
