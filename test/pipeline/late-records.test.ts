import { describe, expect, it } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { act } from '../../shared/cases/act.ts';
import { successorOf } from '../../shared/cases/transitions.ts';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile, OutgoingAlert, StoredCase } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { OvertimeOrder, Settings } from '../../shared/settings/settings.ts';

const settings = loadSettings(
  settingsFolder(new URL('../../local/sample', import.meta.url).pathname),
);
const actor = 'S0405';
const nights = { monday: '2026-10-05', tuesday: '2026-10-06', thursday: '2026-10-08' } as const;

/** The log of one night: one resident's record at 23:10. */
function night(date: string): LogFile {
  const line = JSON.stringify({
    at: `${date}T23:10:00+09:00`,
    actor,
    action: 'view',
    outcome: 'success',
    system: 'welfare',
    records: 1,
    subject: '00012',
    dataClasses: [],
    sequence: date,
    source: 'welfare-access',
    line: 1,
  });
  return {
    name: `welfare/${date}.jsonl.gz`,
    async *open() {
      yield Buffer.from(line);
    },
  };
}

function ordered(date: string): OvertimeOrder {
  return {
    actor,
    from: Date.parse(`${date}T17:15:00+09:00`),
    until: Date.parse(`${date}T23:45:00+09:00`),
    approver: 'S0401',
    approvedAt: Date.parse(`${date}T15:00:00+09:00`),
  };
}

/** A home whose overtime orders come in later than the logs, as they do. */
function openHome() {
  const sent: OutgoingAlert[] = [];
  let current: Settings = settings;
  let now = Date.parse('2026-10-12T09:00:00+09:00');
  const home: Pipeline = {
    ...openSqliteStore(':memory:'),
    get settings() {
      return current;
    },
    quarantine: { put: async () => undefined },
    messenger: { send: async (alert) => void sent.push(alert) },
    meter: { count: () => undefined },
    subjectKey: new Uint8Array(32),
    now: () => {
      now += 1_000;
      return now;
    },
  };
  return {
    home,
    sent,
    order(...dates: readonly string[]) {
      current = { ...settings, overtime: [...settings.overtime, ...dates.map(ordered)] };
    },
  };
}

async function liveCases({ cases }: Pipeline): Promise<readonly StoredCase[]> {
  const { records } = await cases.list({ kind: 'all' }, null);
  const stored = await Promise.all(records.map(({ facts }) => cases.read(facts.id)));
  return stored.flatMap((one) => (one !== null && successorOf(one.actions) === null ? [one] : []));
}

const daysOf = (stored: readonly StoredCase[]) =>
  stored.map(({ record: { facts, status } }) => [facts.from, facts.until, status]);

describe('an overtime order that is entered after the log was read', () => {
  it('for the first night of a case lets the case go on with what remains', async () => {
    const { home, sent, order } = openHome();
    await ingestFile(night(nights.monday), home);
    await ingestFile(night(nights.tuesday), home);
    const [first] = await liveCases(home);
    const told = sent.length;
    await act(
      first?.record.facts.id ?? '',
      { kind: 'acknowledged', step: null, comment: '確認します' },
      'S0401',
      home.cases,
      home.now(),
    );
    order(nights.monday);
    await ingestFile(night(nights.thursday), home);
    expect(daysOf(await liveCases(home))).toEqual([
      [nights.tuesday, nights.thursday, 'acknowledged'],
    ]);
    expect(sent).toHaveLength(told);
  });

  it('for all nights before leaves one case about the last', async () => {
    const { home, sent, order } = openHome();
    await ingestFile(night(nights.monday), home);
    await ingestFile(night(nights.tuesday), home);
    const told = sent.length;
    order(nights.monday, nights.tuesday);
    await ingestFile(night(nights.thursday), home);
    expect(daysOf(await liveCases(home))).toEqual([[nights.thursday, nights.thursday, 'open']]);
    expect(sent).toHaveLength(told);
  });

  it('and taken back again brings the case back, with what was done to it meanwhile', async () => {
    const { home, sent, order } = openHome();
    const acknowledge = async () => {
      const [live] = await liveCases(home);
      const id = live?.record.facts.id ?? '';
      const deed = { kind: 'acknowledged', step: null, comment: '確認します' } as const;
      await act(id, deed, 'S0401', home.cases, home.now());
    };
    await ingestFile(night(nights.monday), home);
    await ingestFile(night(nights.tuesday), home);
    const told = sent.length;
    for (const [round, dates] of [[nights.monday], [], [nights.monday], []].entries()) {
      order(...dates);
      const again = { ...night(nights.thursday), name: `welfare/again-${round}.jsonl.gz` };
      const spaces = Buffer.from('\n'.repeat(round + 1));
      await ingestFile(
        {
          ...again,
          async *open() {
            yield* night(nights.thursday).open();
            yield spaces;
          },
        },
        home,
      );
      if (round === 0) await acknowledge();
      const from = dates.length ? nights.tuesday : nights.monday;
      expect(daysOf(await liveCases(home))).toEqual([[from, nights.thursday, 'acknowledged']]);
    }
    expect(sent).toHaveLength(told);
  });
});
