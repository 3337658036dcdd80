import { Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Surface } from '#ui/Surface.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { NotFound } from './NotFound.tsx';
import { routes } from './routes.tsx';

export function App() {
  return (
    <Surface>
      <CrashBoundary>
        <Router hook={useHashLocation}>
          <Suspense fallback={null}>
            <Switch>
              {routes.map(({ path, view }) => (
                <Route key={path} path={path} component={view} />
              ))}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </Router>
      </CrashBoundary>
    </Surface>
  );
}
