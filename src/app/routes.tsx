import { type ComponentType, lazy } from 'react';
import type { RouteComponentProps } from 'wouter';

const Placeholder = lazy(() =>
  import('./Placeholder.tsx').then((module) => ({ default: module.Placeholder })),
);

/** Every route of the product, in the order they are tried. */
export const routes: readonly { readonly path: string; readonly view: ComponentType<RouteComponentProps> }[] =
  [
    { path: '/', view: Placeholder },
    { path: '/bot/:id/build', view: Placeholder },
    { path: '/bot/:id/simulate', view: Placeholder },
    { path: '/bot/:id/versions', view: Placeholder },
  ];
