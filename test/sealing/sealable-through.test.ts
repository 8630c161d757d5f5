import { describe, expect, it, onTestFinished } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { exampleSource } from '../../shared/history/source-example.ts';
import { lastDayOver, sealableThrough } from '../../shared/sealing/sealable-through.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { sourceDay } from '../adapters/source-days-contract.ts';
import { manifest } from '../adapters/store-samples.ts';
import { configuration, ownFolder } from '../command/small-office.ts';

const shift = 9 * 3_600_000;
const noon = (logDay: string) => Date.parse(`${logDay}T12:00:00Z`) - shift;

/** Logs of sources on every working day from 2026-04-01 up to and with the named days. */
async function logsUntil(days: Readonly<Record<string, string>>) {
  const settings = loadSettings(settingsFolder(configuration(ownFolder())));
  const [base] = settings.sources;
  if (base === undefined) throw new Error('There is no source.');
  const store = openSqliteStore(':memory:');
  onTestFinished(() => store.close());
  for (const [source, until] of Object.entries(days)) {
    for (const { logDay } of exampleSource({}).days) {
      if (logDay > until) continue;
      const lastAt = noon(logDay);
      await store.sourceDays.put([sourceDay({ source, logDay, firstAt: lastAt, lastAt })]);
    }
    if (until !== '')
      await store.manifests.put(manifest({ name: source, from: '2026-04-01', until }));
  }
  const sources = Object.keys(days).map((id) => ({ ...base, id }));
  return { ...store, settings: { ...settings, sources } };
}

/** 2026-06-29 is a Monday. */
describe('the newest log day that may be sealed', () => {
  it('is not there while there is no log', async () => {
    expect(await sealableThrough(await logsUntil({ juki: '' }))).toBeNull();
    expect(await sealableThrough(await logsUntil({ juki: '2026-04-01' }))).toBeNull();
  });

  it('waits until every source is a working day past it', async () => {
    const ports = await logsUntil({ juki: '2026-07-01', tax: '2026-07-01' });
    expect(await sealableThrough(ports)).toBe('2026-06-29');
    expect(await sealableThrough(await logsUntil({ juki: '2026-07-03', tax: '2026-07-01' }))).toBe(
      '2026-06-29',
    );
  });

  it('takes the closed days along that lie between', async () => {
    expect(await sealableThrough(await logsUntil({ juki: '2026-07-07' }))).toBe('2026-07-05');
  });

  it('waits no longer than five working days for a source that has nothing to say', async () => {
    expect(await sealableThrough(await logsUntil({ juki: '2026-07-07', tax: '' }))).toBe(
      '2026-06-29',
    );
  });

  it('holds no day that is not over yet, whatever the logs say', async () => {
    const ports = await logsUntil({ juki: '2026-07-08' });
    expect(await sealableThrough(ports, noon('2026-07-09'))).toBe('2026-07-06');
    expect(await sealableThrough(ports, noon('2026-07-03'))).toBe('2026-07-02');
    expect(await sealableThrough(ports, noon('2026-03-31'))).toBeNull();
  });
});

describe('the last log day that is over', () => {
  it('changes at 04:00 local time', () => {
    const four = Date.parse('2026-05-12T04:00:00+09:00');
    expect(lastDayOver(four, 'Asia/Tokyo')).toBe('2026-05-11');
    expect(lastDayOver(four - 1, 'Asia/Tokyo')).toBe('2026-05-10');
  });
});
