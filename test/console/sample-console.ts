import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { consoleApp } from '../../shared/console/app.tsx';
import type { ConsolePorts } from '../../shared/console/console-ports.ts';
import { kisaragi } from './kisaragi-settings.ts';
import { now, seedCases, seedManifests } from './sample-cases.ts';

/** The console over a real database; `get` gives a page's status and text. */
export async function sampleConsole(ports: Partial<ConsolePorts> = {}) {
  const store = openSqliteStore(':memory:');
  await seedCases(store.cases);
  await seedManifests(store.manifests);
  const { cases, manifests } = store;
  const app = consoleApp({ cases, manifests, settings: kisaragi, now: () => now, ...ports });
  return {
    store,
    app,
    async get(path: string) {
      const response = await app.request(path);
      return { response, status: response.status, page: await response.text() };
    },
  };
}

/** The words of a page without its marks, as a reader meets them. */
export function wordsOf(page: string): string {
  return page
    .replace(/<head>.*?<\/head>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}
