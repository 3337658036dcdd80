import { type ComponentType, lazy } from 'react';
import type { RouteComponentProps } from 'wouter';
import { LibraryPage } from './LibraryPage.tsx';

type View = ComponentType<RouteComponentProps>;

/** A view that is loaded when it is gone to, and with it the texts of every view but the library. */
function later<Name extends string>(name: Name, load: () => Promise<{ readonly [key in Name]: View }>): View {
  return lazy(async () => {
    const [page] = await Promise.all([load(), import('#i18n/later-texts.ts')]);
    const view: View = page[name];
    return { default: view };
  });
}

const BuildPage = later('BuildPage', () => import('./BuildPage.tsx'));
const SimulatePage = later('SimulatePage', () => import('./SimulatePage.tsx'));
const TestPage = later('TestPage', () => import('./TestPage.tsx'));
const LabPage = later('LabPage', () => import('./LabPage.tsx'));
const DataPage = later('DataPage', () => import('./DataPage.tsx'));
const ReferencePage = later('ReferencePage', () => import('./ReferencePage.tsx'));
const VersionsPage = later('VersionsPage', () => import('./VersionsPage.tsx'));
const SystemsPage = later('SystemsPage', () => import('./SystemsPage.tsx'));
const SystemPage = later('SystemPage', () => import('./SystemPage.tsx'));
const CommentsPage = later('CommentsPage', () => import('./CommentsPage.tsx'));
const BackupPage = later('BackupPage', () => import('./BackupPage.tsx'));
const CodePage = later('CodePage', () => import('./CodePage.tsx'));

/** Every route of the product, in the order they are tried. What draws flows is loaded with its view. */
export const routes: readonly { readonly path: string; readonly view: View }[] = [
  { path: '/', view: LibraryPage },
  { path: '/systems', view: SystemsPage },
  { path: '/systems/:id', view: SystemPage },
  { path: '/bot/:id/build/:step?', view: BuildPage },
  { path: '/bot/:id/simulate', view: SimulatePage },
  { path: '/bot/:id/test/:tab?/:pair?', view: TestPage },
  { path: '/bot/:id/lab', view: LabPage },
  { path: '/bot/:id/data', view: DataPage },
  { path: '/bot/:id/versions/:pair?', view: VersionsPage },
  { path: '/bot/:id/comments', view: CommentsPage },
  { path: '/bot/:id/code', view: CodePage },
  { path: '/backup', view: BackupPage },
  { path: '/reference', view: ReferencePage },
];
