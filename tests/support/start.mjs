// `npm start`: installs what is missing, builds, serves the build, and prints its address.
import { installPackages, root } from './install.mjs';

const firstPort = 4173;

try {
  installPackages();
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'warn' });
  // Without strictPort Vite takes the next free port when the first is in use.
  const server = await preview({ root, preview: { host: '127.0.0.1', port: firstPort, strictPort: false } });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => server.close().finally(() => process.exit(0)));
  console.log(`Botverkstad: http://127.0.0.1:${server.httpServer.address().port}/`);
} catch (error) {
  console.error(`Botverkstad did not start: ${error.message}`);
  process.exit(1);
}
