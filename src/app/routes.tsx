import { type ComponentType, lazy } from 'react';
import type { RouteComponentProps } from 'wouter';
import { LibraryPage } from './LibraryPage.tsx';

const BuildPage = lazy(() => import('./BuildPage.tsx').then((page) => ({ default: page.BuildPage })));
const SimulatePage = lazy(() =>
  import('./SimulatePage.tsx').then((page) => ({ default: page.SimulatePage })),
);
const LabPage = lazy(() => import('./LabPage.tsx').then((page) => ({ default: page.LabPage })));
const DataPage = lazy(() => import('./DataPage.tsx').then((page) => ({ default: page.DataPage })));
const ReferencePage = lazy(() =>
  import('./ReferencePage.tsx').then((page) => ({ default: page.ReferencePage })),
);
const VersionsPage = lazy(() =>
  import('./VersionsPage.tsx').then((page) => ({ default: page.VersionsPage })),
);
const SystemsPage = lazy(() => import('./SystemsPage.tsx').then((page) => ({ default: page.SystemsPage })));
const SystemPage = lazy(() => import('./SystemPage.tsx').then((page) => ({ default: page.SystemPage })));
const CodePage = lazy(() => import('./CodePage.tsx').then((page) => ({ default: page.CodePage })));

/** Every route of the product, in the order they are tried. What draws flows is loaded with its view. */
export const routes: readonly { readonly path: string; readonly view: ComponentType<RouteComponentProps> }[] =
  [
    { path: '/', view: LibraryPage },
    { path: '/systems', view: SystemsPage },
    { path: '/systems/:id', view: SystemPage },
    { path: '/bot/:id/build/:step?', view: BuildPage },
    { path: '/bot/:id/simulate', view: SimulatePage },
    { path: '/bot/:id/lab', view: LabPage },
    { path: '/bot/:id/data', view: DataPage },
    { path: '/bot/:id/versions', view: VersionsPage },
    { path: '/bot/:id/code', view: CodePage },
    { path: '/reference', view: ReferencePage },
  ];
