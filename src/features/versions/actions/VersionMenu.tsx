import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCopy,
  IconDots,
  IconDownload,
  IconGitMerge,
  IconPin,
} from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';

interface VersionMenuProps {
  /** What it is a menu of: "Version 7". */
  readonly name: string;
  readonly onExport: () => void;
  /** Of a version, not of the draft. */
  readonly version?:
    | {
        readonly isPinned: boolean;
        readonly onPin: () => void;
        readonly onDuplicate: () => void;
        readonly onMerge: () => void;
        /** What has been said of it that can be unsaid. */
        readonly takesBack: { readonly label: string; readonly onTakeBack: () => void } | undefined;
      }
    | undefined;
}

/** What else can be done with what is looked at. */
export function VersionMenu({ name, onExport, version }: VersionMenuProps) {
  const { t } = useSay();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('versions.moreOf', { name })}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {version && (
          <>
            <Menu.Item leftSection={<IconGitMerge size={16} />} onClick={version.onMerge}>
              {t('versions.merge')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={16} />} onClick={version.onDuplicate}>
              {t('versions.duplicate')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={onExport}>
          {t('versions.export')}
        </Menu.Item>
        {version && (
          <>
            <Menu.Item leftSection={<IconPin size={16} />} onClick={version.onPin}>
              {t(version.isPinned ? 'versions.unpin' : 'versions.pin')}
            </Menu.Item>
            {version.takesBack && (
              <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={version.takesBack.onTakeBack}>
                {version.takesBack.label}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
