import {
  IconAdjustmentsHorizontal,
  IconCode,
  IconDatabase,
  IconFileCheck,
  IconFlask,
  IconHammer,
  IconHistory,
  IconMathFunction,
  IconMessage,
  IconPlayerPlay,
  IconPlug,
  IconRobot,
} from '@tabler/icons-react';
import type { Speech } from '#i18n/use-say.ts';
import type { RailItem } from '#ui/Rail.tsx';
import { hrefTo } from './paths.ts';

type T = Speech['t'];

/** The views outside any bot. */
export function libraryRail(t: T): readonly RailItem[] {
  return [
    { id: 'library', label: t('app.bots'), icon: IconRobot, href: hrefTo('/') },
    { id: 'systems', label: t('app.systems'), icon: IconPlug, href: hrefTo('/systems') },
    { id: 'backup', label: t('app.backup'), icon: IconDatabase, href: hrefTo('/backup') },
  ];
}

/** At the foot of every rail: what one looks things up in. */
export function helpRail(t: T): readonly RailItem[] {
  return [{ id: 'reference', label: t('app.reference'), icon: IconMathFunction, href: hrefTo('/reference') }];
}

/** At the foot of a bot's rail: what people have written about it, with how much of it is open. */
export function commentsRail(t: T, bot: string, open: number): RailItem {
  const shown = open > 99 ? '99+' : String(open);
  const count = open > 0 ? { shown, said: t('app.openComments', { count: open }) } : undefined;
  return {
    id: 'comments',
    label: t('app.comments'),
    icon: IconMessage,
    href: hrefOf(bot, 'comments'),
    count,
  };
}

/** The views of one bot. */
export function botRail(t: T, bot: string): readonly RailItem[] {
  const view = (id: string) => hrefOf(bot, id);
  return [
    { id: 'build', label: t('app.build'), icon: IconHammer, href: view('build') },
    { id: 'simulate', label: t('app.simulate'), icon: IconPlayerPlay, href: view('simulate') },
    { id: 'test', label: t('app.test'), icon: IconFileCheck, href: view('test') },
    { id: 'lab', label: t('app.lab'), icon: IconFlask, href: view('lab') },
    { id: 'data', label: t('app.data'), icon: IconAdjustmentsHorizontal, href: view('data') },
    { id: 'versions', label: t('app.versions'), icon: IconHistory, href: view('versions') },
    { id: 'code', label: t('app.code'), icon: IconCode, href: view('code') },
  ];
}

function hrefOf(bot: string, view: string): string {
  return hrefTo(`/bot/${encodeURIComponent(bot)}/${view}`);
}
