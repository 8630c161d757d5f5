import { beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { StoredCase } from '../../shared/ports.ts';
import { firstEdition } from '../../shared/reports/edition.ts';
import { rowsShownMax } from '../../shared/reports/first-rows.ts';
import { weeklyDocument } from '../../shared/reports/weekly/document.ts';
import { figuresOfWeek } from '../../shared/reports/weekly/figures.ts';
import type { WeeklyMaterial } from '../../shared/reports/weekly/gather.ts';
import { kisaragi } from '../console/kisaragi-settings.ts';
import { exportCase, seedCases } from '../console/sample-cases.ts';

let stored: StoredCase;

beforeAll(async () => {
  const store = openSqliteStore(':memory:');
  await seedCases(store.cases);
  const found = await store.cases.read(exportCase);
  if (found === null) throw new Error('There is no sample case.');
  stored = found;
  store.close();
});

/** The week of the sample case, whose logs have stood still since the week before. */
function week(cases: readonly StoredCase[], logDays: readonly string[]): WeeklyMaterial {
  const figures = {
    lines: 1,
    firstAt: 0,
    lastAt: 1,
    actions: [],
    systems: [],
    slots: [],
    runs: [],
  };
  const days = logDays.map((logDay) => ({ logDay, ...figures }));
  const sources = kisaragi.sources.map((source) => ({ source, days, ahead: [] }));
  const asOf = Date.parse('2026-10-26T06:00:00+09:00');
  return { week: '2026-W43', asOf, isRunning: false, settings: kisaragi, cases, sources };
}

function words(material: WeeklyMaterial): string {
  return JSON.stringify(weeklyDocument(material, figuresOfWeek(material), firstEdition, 'ja'));
}

test('a case that waits stands in the digest, and sources that fell silent do, by day', () => {
  const digest = words(week([stored], ['2026-10-01', '2026-10-19', '2026-10-20']));
  expect(digest).toContain('【未確認】');
  expect(digest).toContain(exportCase);
  expect(digest).toContain('届くはずの日に届いていない');
  expect(digest).toContain('令和8年（2026年）10月21日（水）');
  expect(digest).not.toContain('令和8年（2026年）10月20日（火）","欠け');
});

test('a week without a case never says zero where a log is missing', () => {
  expect(words(week([], ['2026-10-01']))).not.toMatch(/(?<!\d)0件(?!（ログ完全）)/);
});

test('of very many cases the first are told, and the rest is counted', () => {
  const { facts } = stored.record;
  const many = Array.from({ length: rowsShownMax + 7 }, (_, at) => {
    const id = `C-${String(at).padStart(16, '0')}`;
    return { ...stored, record: { ...stored.record, facts: { ...facts, id } } };
  });
  const digest = words(week(many, ['2026-10-01']));
  expect(digest).toContain('ほかに7件あります');
  expect(digest).toContain(`対応中の事案","value":"${many.length}件`);
});
