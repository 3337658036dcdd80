import { IconHandClick } from '@tabler/icons-react';
import { renameBot } from '#editing/commands/change-bot.ts';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { LocalTextField } from '#nodes/form/LocalTextField.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PanelSection } from '#ui/PanelSection.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { describeBot } from './describe-bot.ts';
import './inspector.css';

/** Nothing chosen: what to do, and what the bot is called. */
export function BotPanel({ workspace, bot }: { readonly workspace: Workspace; readonly bot: Bot }) {
  const { t } = useSay();
  return (
    <div className="bv-inspector-nothing">
      <div>
        <EmptyState icon={IconHandClick} title={t('inspector.nothing')}>
          {t('inspector.nothingAbout')}
        </EmptyState>
      </div>
      <PanelSection title={t('inspector.bot')}>
        <div className="bv-form">
          <LocalTextField
            label={t('inspector.botName')}
            value={bot.name}
            onChange={(name) => workspace.edit(renameBot, { name })}
          />
          <LocalTextField
            long
            label={t('inspector.botAbout')}
            placeholder={t('inspector.botAboutExample')}
            value={bot.description ?? ''}
            onChange={(description) => workspace.edit(describeBot, { description })}
          />
        </div>
      </PanelSection>
    </div>
  );
}
