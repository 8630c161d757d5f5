import { describe, expect, test } from 'vitest';
import { loadSettings } from '../../shared/settings/load.ts';
import { printSettings, readSettings } from '../../shared/settings/printed-settings.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { compareSettings, toldChanges } from '../../shared/watching/compare.ts';
import { snapshotOf } from '../../shared/watching/snapshot.ts';
import { folderOf, smallCity } from '../settings/small-city.ts';

const city = loadSettings(folderOf(smallCity));

/** The changes between the small city and the same with one text replaced. */
function changesBy(file: keyof typeof smallCity, from: string, to: string) {
  expect(smallCity[file], `${file} has "${from}"`).toContain(from);
  const edited = { ...smallCity, [file]: smallCity[file].replace(from, to) };
  return compareSettings(snapshotOf(city), snapshotOf(loadSettings(folderOf(edited))));
}

const suppression = `suppressions:
  - id: S-1
    detectors: [after-hours]
    sections: [税務課]
    reason: 庁舎移転
    from: 2026-05-01
    until: 2026-05-31
    people: [S0301, S0302]
systems:`;

describe('the comparison of settings', () => {
  test('finds nothing where only comments and spaces differ', () => {
    expect(
      changesBy('sekisho.yaml', 'retentionYears: 5', 'retentionYears:   5 # 文書規程'),
    ).toEqual([]);
  });

  test('finds nothing in a key that only a later version knows, and that is left out', () => {
    const now = snapshotOf(city);
    const { 'sekisho.yaml reports.weeklyRole': weekly, ...before } = now;
    expect(weekly).toBe('null');
    expect([compareSettings(before, now), compareSettings(now, before)]).toEqual([[], []]);
  });

  test.each([
    [
      'sekisho.yaml',
      'StaffDays: 0.5',
      'StaffDays: 0.2',
      'organisation.alertBudget.falseAlertsPerThousandStaffDays',
      true,
    ],
    [
      'sekisho.yaml',
      'StaffDays: 0.5',
      'StaffDays: 0.9',
      'organisation.alertBudget.falseAlertsPerThousandStaffDays',
      false,
    ],
    ['sekisho.yaml', 'retentionYears: 5', 'retentionYears: 3', 'organisation.retentionYears', true],
    [
      'sekisho.yaml',
      'retentionYears: 5',
      'retentionYears: 7',
      'organisation.retentionYears',
      false,
    ],
    ['sekisho.yaml', 'press: 3000', 'press: 3100', 'organisation.labourRates[press]', false],
    [
      'sekisho.yaml',
      '[personal, my-number]',
      '[personal]',
      'systems[juki].screens[個人番号照会]',
      true,
    ],
    [
      'sekisho.yaml',
      '[personal, my-number]',
      '[personal, my-number, sensitive]',
      'systems[juki].screens[個人番号照会]',
      false,
    ],
    [
      'sekisho.yaml',
      'systems:',
      'statements: { ownDeeds: true }\nsystems:',
      'statements.ownDeeds',
      true,
    ],
    ['sources.yaml', "['juki/*.csv']", "['juki/a*.csv']", '[juki-log].objects', true],
    ['sources.yaml', "['juki/*.csv']", "['juki/*.csv', 'juki/*.txt']", '[juki-log].objects', false],
    ['sources.yaml', 'cadence: weekly', 'cadence: monthly', '[tax-log].cadence', true],
    ['sources.yaml', 'cadence: weekly', 'cadence: daily', '[tax-log].cadence', false],
    ['sources.yaml', 'subject: 宛名番号', 'subject: 番号', '[juki-log].map.columns.subject', false],
    [
      'escalation.yaml',
      'waitMinutes: 0.05',
      'waitMinutes: 60',
      'steps[2.section-head].waitMinutes',
      true,
    ],
    [
      'escalation.yaml',
      'repeatMinutes: 15',
      'repeatMinutes: 10',
      'steps[2.section-head].repeatMinutes',
      false,
    ],
    ['escalation.yaml', 'repeats: 2', 'repeats: 5', 'steps[2.section-head].repeats', true],
    [
      'escalation.yaml',
      'duty: { ja: 対応する',
      'duty: { ja: 報告する',
      'steps[2.section-head].duty.ja',
      false,
    ],
    ['calendar.yaml', 'graceMinutes: 30', 'graceMinutes: 90', 'graceMinutes', true],
    ['calendar.yaml', 'graceMinutes: 30', 'graceMinutes: 10', 'graceMinutes', false],
    ['calendar.yaml', 'friday: 08:30-17:15', 'friday: 08:30-19:15', 'defaultWeek[5].until', true],
    ['calendar.yaml', 'friday: 08:30-17:15', 'friday: 09:30-17:15', 'defaultWeek[5].from', false],
    [
      'calendar.yaml',
      'nationalHolidays: true',
      'nationalHolidays: false',
      'nationalHolidays',
      true,
    ],
    ['calendar.yaml', 'night: 22:00', 'night: 23:00', 'night.from', true],
  ] as const)('%s: "%s" → "%s"', (file, from, to, key, laxer) => {
    const changes = changesBy(file, from, to);
    expect(changes.map((one) => [one.file, one.key, one.laxer])).toEqual([[file, key, laxer]]);
    expect(toldChanges(changes)).toEqual(changes);
  });

  test('a suppression is laxer, and so are its widening and its longer end; its removal is not', () => {
    const added = changesBy('sekisho.yaml', 'systems:', suppression);
    expect(added.some(({ key, laxer }) => key === 'suppressions[S-1].sections' && laxer)).toBe(
      true,
    );
    expect(added.find(({ key }) => key === 'suppressions[S-1].reason')?.after).toBe('庁舎移転');
    const longer = suppression.replace('05-31', '06-30');
    const settingsOf = (given: string) =>
      snapshotOf(
        loadSettings(
          folderOf({
            ...smallCity,
            'sekisho.yaml': smallCity['sekisho.yaml'].replace('systems:', given),
          }),
        ),
      );
    const [until] = compareSettings(settingsOf(suppression), settingsOf(longer));
    expect(until).toMatchObject({ key: 'suppressions[S-1].until', laxer: true });
    const removed = compareSettings(settingsOf(suppression), snapshotOf(city));
    expect(removed.filter(({ laxer }) => laxer)).toEqual([]);
  });

  test('a source that is taken out, and a step of the path, are laxer', () => {
    const without = (settings: Partial<Settings>) =>
      compareSettings(snapshotOf(city), snapshotOf({ ...city, ...settings }));
    const sources = without({ sources: city.sources.slice(1) });
    expect(sources.filter(({ laxer }) => laxer).map(({ key }) => key)).toContain(
      '[juki-log].objects',
    );
    const { escalation } = city;
    const steps = without({ escalation: { ...escalation, steps: escalation.steps.slice(0, 1) } });
    expect(steps.some(({ laxer }) => laxer)).toBe(true);
  });

  test('tables that other systems write are recorded, and told only where fewer are protected', () => {
    const more = changesBy('approvals.csv', 'A-1,', 'A-2,');
    expect(more.map(({ key }) => key)).toEqual(['content']);
    expect(toldChanges(more)).toEqual([]);
    const fewer = changesBy('protected.csv', '0000999,支援措置\n', '');
    expect(toldChanges(fewer)).toMatchObject([
      { key: 'rows', before: '1', after: '0', laxer: true },
    ]);
  });

  test('shows contacts as digests, and no resident', () => {
    const changes = changesBy('escalation.yaml', 'juki-night@', 'other@');
    expect(changes).toMatchObject([
      {
        key: 'roles[section-head].posts[住民課].holder.night',
        before: expect.stringMatching(/^sha256:[0-9a-f]{12}$/),
        after: expect.stringMatching(/^sha256:[0-9a-f]{12}$/),
      },
    ]);
    const all = JSON.stringify(snapshotOf(city));
    for (const hidden of ['@', '0000-00-0000', '0000123', '0000999', '支援措置'])
      expect(all).not.toContain(hidden);
  });

  test('is the same of settings that were bundled for the cloud', () => {
    expect(snapshotOf(readSettings(printSettings(city)))).toEqual(snapshotOf(city));
  });

  test('tells of the second of two entries with one name', () => {
    const { escalation } = city;
    const withPosts = (second: string) => {
      const roles = new Map(
        [...escalation.roles].map(([id, role]) => {
          const [post] = role.posts;
          if (post === undefined) throw new Error('a role has a post');
          const other = { ...post, holder: { ...post.holder, actors: [second] } };
          return [id, { ...role, posts: [post, other] }];
        }),
      );
      return snapshotOf({ ...city, escalation: { ...escalation, roles } });
    };
    expect(compareSettings(withPosts('S0301'), withPosts('S0302'))).toHaveLength(1);
  });

  test('misses no value of the settings, whichever it is', () => {
    const before = snapshotOf(city);
    let values = 0;
    for (const change of everyChange(city)) {
      values += 1;
      const changes = compareSettings(before, snapshotOf(change.settings));
      expect(changes, change.way).not.toEqual([]);
    }
    expect(values).toBeGreaterThan(150);
  });
});

/** The settings with one value changed, for each of their values. */
function* everyChange(
  settings: Settings,
): Generator<{ readonly way: string; readonly settings: Settings }> {
  for (const way of waysIn(settings, [])) {
    const copy = structuredClone(settings);
    alter(copy, way);
    yield { way: way.join(' '), settings: copy };
  }
}

type Way = readonly (string | number)[];

function* waysIn(value: unknown, way: Way): Generator<Way> {
  if (value instanceof Map) for (const [key, one] of value) yield* waysIn(one, [...way, key]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* waysIn(one, [...way, key]);
  else if (value !== undefined) yield way;
}

function alter(root: unknown, way: Way): void {
  const [key = '', ...rest] = way;
  const inner: unknown = root instanceof Map ? root.get(key) : Reflect.get(Object(root), key);
  if (rest.length > 0) {
    alter(inner, rest);
    return;
  }
  const other =
    typeof inner === 'number' ? inner + 1 : typeof inner === 'boolean' ? !inner : `${inner}x`;
  if (root instanceof Map) root.set(key, other);
  else Reflect.set(Object(root), key, other);
}
