import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbJournals } from '../../shared/adapters/aws/dynamodb-journals.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import type { BatchStore, CaseStore, Journal, OutgoingAlert } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { noteSettings, type SettingsPorts } from '../../shared/watching/note-settings.ts';
import type { SettingsChange } from '../../shared/watching/settings-change.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { Crash, crashingStore } from '../cases/crashing-store.ts';
import { kisaragi, minuteMs, morning } from '../escalation/kisaragi.ts';

interface Stores {
  readonly cases: CaseStore;
  readonly batches: BatchStore;
  readonly settingsChanges: Journal<SettingsChange>;
}

const settings = kisaragi();
const laxer: Settings = {
  ...settings,
  calendar: { ...settings.calendar, graceMinutes: 120 },
};

const office = 'information-security';
const maker = 'S0900';

/** The same city, whose information-security officer has an account. */
function withHolder(given: Settings): Settings {
  const { escalation } = given;
  const roles = new Map(escalation.roles);
  const role = roles.get(office);
  if (role === undefined) throw new Error(`There is no role ${office}.`);
  const posts = role.posts.map((post) => ({
    ...post,
    holder: { ...post.holder, actors: [maker] },
  }));
  roles.set(office, { ...role, posts });
  return { ...given, staff: new Map([[maker, []]]), escalation: { ...escalation, roles } };
}

function portsOf(stores: Stores, sent: OutgoingAlert[], given: Settings): SettingsPorts {
  return {
    ...stores,
    settings: given,
    messenger: { send: async (alert) => void sent.push(alert) },
    meter: { count: () => undefined },
  };
}

async function entriesOf({ settingsChanges }: Stores): Promise<readonly SettingsChange[]> {
  const entries: SettingsChange[] = [];
  for await (const entry of settingsChanges.all()) entries.push(entry);
  return entries;
}

async function casesOf({ cases }: Stores) {
  const { records } = await cases.list({ kind: 'all' }, null);
  return Promise.all(records.map(({ facts }) => cases.read(facts.id)));
}

/** Notices whose sending stands in the logs, each with how often. */
async function toldIn(stores: Stores): Promise<readonly string[]> {
  const stored = await casesOf(stores);
  return stored.flatMap((one) =>
    (one?.actions ?? []).flatMap(({ deed }) => (deed.kind === 'notice-sent' ? [deed.notice] : [])),
  );
}

function watched(title: string, open: () => Promise<Stores>): void {
  describe(`changed settings in ${title}`, () => {
    it('are noted at first, and told once when they change', async () => {
      const stores = await open();
      const sent: OutgoingAlert[] = [];
      expect(
        await noteSettings(portsOf(stores, sent, settings), 'operator', morning),
      ).toMatchObject({
        sequence: 1,
        changes: [],
      });
      expect([sent, await casesOf(stores)]).toEqual([[], []]);
      for (let again = 0; again < 3; again += 1)
        await noteSettings(portsOf(stores, sent, laxer), 'operator', morning + again * minuteMs);
      const entries = await entriesOf(stores);
      expect(entries).toHaveLength(2);
      expect(entries[1]).toMatchObject({
        by: 'operator',
        changes: [
          { file: 'calendar.yaml', key: 'graceMinutes', before: '30', after: '120', laxer: true },
        ],
      });
      const [stored, ...others] = await casesOf(stores);
      expect(others).toEqual([]);
      expect(stored?.record.facts).toMatchObject({
        family: 'settings',
        severity: 'high',
        notified: true,
        source: 'calendar.yaml',
      });
      expect(sent.length).toBeGreaterThan(0);
      const told = await toldIn(stores);
      expect(new Set(told).size).toBe(told.length);
      const [first] = sent;
      expect(first?.body).toContain('calendar.yaml の graceMinutes：30 → 120');
      expect(first?.body).toContain('設定の変更（設定ファイル calendar.yaml）');
      expect(first?.body).toContain('如月市の関所の設定が変わりました。');
      expect(first?.body).toContain('「sekisho settings-changes」ですべて確かめられます');
      expect(first?.body).not.toMatch(/取り込み元|欠けや乱れ/);
    });

    it('are a change again when they are changed back, and not laxer', async () => {
      const stores = await open();
      const sent: OutgoingAlert[] = [];
      for (const given of [settings, laxer, settings])
        await noteSettings(portsOf(stores, sent, given), 'operator', morning);
      const entries = await entriesOf(stores);
      expect(entries.map(({ changes }) => changes.map((one) => one.laxer))).toEqual([
        [],
        [true],
        [false],
      ]);
      expect(await casesOf(stores)).toHaveLength(2);
    });

    it('of several workers one writes, and each notice stands there once', async () => {
      const stores = await open();
      const sent: OutgoingAlert[] = [];
      await noteSettings(portsOf(stores, sent, settings), 'deployment', morning);
      const workers = Array.from({ length: 4 }, () =>
        noteSettings(portsOf(stores, sent, laxer), 'deployment', morning),
      );
      const added = await Promise.all(workers);
      expect(added.filter((one) => one !== null)).toHaveLength(1);
      expect(await entriesOf(stores)).toHaveLength(2);
      await runClock(portsOf(stores, sent, laxer), morning + 10 * minuteMs);
      const told = await toldIn(stores);
      expect(told.length).toBeGreaterThan(0);
      expect(new Set(told).size).toBe(told.length);
    });

    it('are told by whoever comes after a crash, at whatever write it came', async () => {
      for (let writes = 1; writes <= 6; writes += 1)
        for (const before of [true, false]) {
          const stores = await open();
          const sent: OutgoingAlert[] = [];
          await noteSettings(portsOf(stores, sent, settings), 'operator', morning);
          const cases = crashingStore(stores.cases, writes, before);
          const dying = portsOf({ ...stores, cases }, sent, laxer);
          await noteSettings(dying, 'operator', morning).catch((error: unknown) => {
            if (!(error instanceof Crash)) throw error;
          });
          // The next run finds settings that have changed once more.
          const next = kisaragi({ suppressions: [], statements: { ownDeeds: true } });
          for (let minute = 1; minute <= 10; minute += 1)
            await noteSettings(
              portsOf(stores, sent, next),
              'operator',
              morning + minute * minuteMs,
            );
          await runClock(portsOf(stores, sent, next), morning + 11 * minuteMs);
          expect(await entriesOf(stores)).toHaveLength(3);
          const stored = await casesOf(stores);
          expect(stored, `${writes} ${before}`).toHaveLength(2);
          const told = await toldIn(stores);
          expect(new Set(told).size).toBe(told.length);
          for (const one of stored)
            expect(
              sent.some(({ caseId }) => caseId === one?.record.facts.id),
              `${writes} ${before}`,
            ).toBe(true);
        }
    });

    it('are not told to the person who made them', async () => {
      const stores = await open();
      const sent: OutgoingAlert[] = [];
      const given = withHolder(settings);
      const changed = { ...given, calendar: laxer.calendar };
      await noteSettings(portsOf(stores, sent, given), maker, morning);
      await noteSettings(portsOf(stores, sent, changed), maker, morning);
      const told = sent.filter(({ role }) => role === office);
      expect(told.length).toBeGreaterThan(0);
      expect(told.map(({ recipient }) => recipient)).not.toContain('holder-day');
      await noteSettings(portsOf(stores, sent, given), 'operator', morning + 60 * minuteMs);
      const others = sent.filter(({ role }) => role === office).slice(told.length);
      expect(others.map(({ recipient }) => recipient)).toContain('holder-day');
    });
  });
}

let dynamodb: DynamodbInProcess;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.close());

watched('the embedded database', async () => openSqliteStore(':memory:'));
watched('DynamoDB', async () => {
  const tableName = await dynamodb.createTable();
  const journals = dynamodbJournals(dynamodb.client, tableName);
  return { ...dynamodbStore(dynamodb.client, tableName), ...journals };
});
