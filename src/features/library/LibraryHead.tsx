import { Button, FileButton, Menu } from '@mantine/core';
import { IconFileImport, IconPlus, IconTemplate } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { samples } from './samples.ts';
import type { LibraryActions } from './use-library-actions.ts';

/** The title, and the three ways to get one more bot. */
export function LibraryHead({ actions }: { readonly actions: LibraryActions }) {
  const { t } = useSay();
  return (
    <div className="bv-library-head">
      <h1>{t('library.title')}</h1>
      <FileButton multiple accept=".json,application/json" onChange={actions.openFiles}>
        {(props) => (
          <Button {...props} leftSection={<IconFileImport size={18} stroke={1.7} />}>
            {t('library.openFile')}
          </Button>
        )}
      </FileButton>
      <Menu width={280}>
        <Menu.Target>
          <Button leftSection={<IconTemplate size={18} stroke={1.7} />}>{t('library.fromSample')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {samples.map(({ file, name, about }) => (
            <Menu.Item key={file} onClick={() => actions.openSample(file, 'build')}>
              <span className="bv-library-sample">{t(name)}</span>
              <span className="bv-library-sample-about">{t(about)}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="filled" leftSection={<IconPlus size={18} />} onClick={actions.createNew}>
        {t('library.new')}
      </Button>
    </div>
  );
}
