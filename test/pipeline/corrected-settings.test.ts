import { expect, test } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings } from '../../shared/settings/settings.ts';

const whole = loadSettings(settingsFolder(new URL('../../local/sample', import.meta.url).pathname));

/** The sample's journal of taxation, whose code table lacks the code of exports. */
function withoutExportCode(): Settings {
  const sources = whole.sources.map((source) =>
    source.id === 'tax-journal'
      ? { ...source, map: JSON.parse(JSON.stringify(source.map).replace('"5":"export",', '')) }
      : source,
  );
  return { ...whole, sources: sources.map(strictCodes) };
}

/** Without `otherwise`, a code that the table does not know is a reject. */
function strictCodes(source: Settings['sources'][number]): Settings['sources'][number] {
  if (source.id !== 'tax-journal') return source;
  return {
    ...source,
    map: JSON.parse(JSON.stringify(source.map).replace(',"otherwise":"other"', '')),
  };
}

const journal: LogFile = {
  name: 'tax/JNL20261007.txt',
  async *open() {
    yield Buffer.from(
      [
        '1|20261007101500|S0507|T-1|画面|2|00012345|1|00',
        '2|20261007204000|S0507|T-1|画面|5||2000|00',
      ].join('\n'),
    );
  },
};

test('a file whose lines were rejected is read again once the settings are corrected', async () => {
  const store = openSqliteStore(':memory:');
  const home = (settings: Settings): Pipeline => ({
    ...store,
    settings,
    quarantine: { put: async () => undefined },
    messenger: { send: async () => undefined },
    meter: { count: () => undefined },
    subjectKey: new Uint8Array(32),
    now: () => Date.parse('2026-10-08T09:00:00+09:00'),
  });
  const first = await ingestFile(journal, home(withoutExportCode()));
  expect(first.manifest).toMatchObject({ accepted: 1, rejected: 1 });
  expect(first.cases).toEqual([]);
  const same = await ingestFile(journal, home(withoutExportCode()));
  expect(same.duplicate).toBe(true);
  const corrected = await ingestFile(journal, home(whole));
  expect(corrected).toMatchObject({ duplicate: false, manifest: { accepted: 2, rejected: 0 } });
  expect(corrected.cases).toHaveLength(1);
  const found = await store.cases.read(corrected.cases[0] ?? '');
  expect(found?.record.facts).toMatchObject({ actor: 'S0507', records: 2000 });
  expect((await ingestFile(journal, home(whole))).duplicate).toBe(true);
});
