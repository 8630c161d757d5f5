import { type ConsoleServer, serveConsole } from '../../local/console-server.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { kisaragi } from '../console/kisaragi-settings.ts';
import { now, seedCases, seedManifests } from '../console/sample-cases.ts';
import { seedHandled } from '../console/sample-handled.ts';

/** The console as `watch` serves it: the real server over a real database with sample cases. */
export async function serveSampleConsole(port = 0): Promise<ConsoleServer> {
  const store = openSqliteStore(':memory:');
  await seedCases(store.cases);
  await seedHandled(store.cases);
  await seedManifests(store.manifests);
  const { cases, manifests } = store;
  const server = await serveConsole({ cases, manifests, settings: kisaragi, now: () => now }, port);
  return {
    url: server.url,
    async close() {
      await server.close();
      store.close();
    },
  };
}
