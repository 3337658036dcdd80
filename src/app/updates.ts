import { saveAll, sayNewRelease, sayNews } from './new-release.ts';

/*
 * The page without a network, and new releases of it. Promises: the first visit has all it needs before anything
 * is fetched for later; no tab is loaded anew unless a person asks for it; and what is being edited is saved first.
 */

/** Milliseconds between two looks for a new release, where the page stays open for days. */
const lookEvery = 3_600_000;

/**
 * Lets the browser keep the whole product, in the background, and says when there is a newer one. Only what is
 * built has something to keep.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // When the page is drawn and the browser has nothing else to do.
  window.addEventListener('load', () => {
    const idle = window.requestIdleCallback ?? setTimeout;
    idle(() => void register(navigator.serviceWorker));
  });
}

async function register(container: ServiceWorkerContainer): Promise<void> {
  // A browser that keeps nothing, as in a private window, works as it did.
  const registration = await container.register('./sw.js').catch(() => undefined);
  if (!registration) return;
  let asked = false;
  const offer = (worker: ServiceWorker) =>
    sayNews('updateReady', async () => {
      asked = true;
      await saveAll();
      worker.addEventListener('statechange', () => worker.state === 'activated' && location.reload());
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  const watch = () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // The first release of all has nobody to wait for.
      if (installing.state === 'installed' && registration.active) offer(installing);
    });
  };
  // Another tab went over to the new release, and took the old one's files away.
  container.addEventListener('controllerchange', () => asked || sayNewRelease());
  registration.addEventListener('updatefound', watch);
  if (registration.waiting && registration.active) offer(registration.waiting);
  else watch();
  setInterval(() => void registration.update().catch(() => undefined), lookEvery);
}
