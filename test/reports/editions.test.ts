import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportFonts } from '../../local/report-fonts.ts';
import { reportFolder } from '../../shared/adapters/local/report-folder.ts';
import type { OutgoingAlert } from '../../shared/ports.ts';
import type { IssuePorts } from '../../shared/reports/issue.ts';
import { issueAgain, issueDue } from '../../shared/reports/issue-due.ts';
import { type SimulatedMonth, simulatedMonth } from './simulated-month.ts';

/** The resident register of one working day, which comes only in March. */
const late = 'juki-2026-02-18.csv';

let simulated: SimulatedMonth;
let ports: IssuePorts;
const told: OutgoingAlert[] = [];
const at = (local: string) => Date.parse(`${local}+09:00`);

beforeAll(async () => {
  simulated = await simulatedMonth(late);
  const { state, folder, settings } = simulated;
  const [role = ''] = settings.escalation.roles.keys();
  ports = {
    ...state,
    settings: { ...settings, reports: { ...settings.reports, role } },
    shelf: reportFolder(join(folder, 'reports')),
    messenger: { send: async (alert) => void told.push(alert) },
    fonts: reportFonts,
  };
}, 120_000);

afterAll(() => simulated.end());

/** What the summary of a month came to on a morning; undefined: nothing was due. */
async function summaryAt(local: string) {
  const issued = await issueDue(ports, at(local));
  return issued.find(({ report }) => report.id === 'monthly');
}

function toldOf(period: string): readonly OutgoingAlert[] {
  return told.filter(({ notice }) => notice.startsWith(`report/${period}/`));
}

function files(): readonly string[] {
  return readdirSync(join(simulated.folder, 'reports/2026-02')).sort();
}

function text(name: string): string {
  return readFileSync(join(simulated.folder, 'reports/2026-02', name), 'utf8');
}

test('nothing is issued before six on the first working day of the month', async () => {
  expect(await summaryAt('2026-03-01T12:00')).toBeUndefined();
  expect(await issueDue(ports, at('2026-03-02T05:59'))).toEqual([]);
  expect(toldOf('2026-02')).toHaveLength(0);
});

test('a month before the first log is not summarised', async () => {
  expect(await issueDue(ports, at('2026-01-05T07:00'))).toEqual([]);
});

test('the first edition of a month with a hole says so first, and never says zero', async () => {
  const issued = await summaryAt('2026-03-02T06:00');
  expect(issued?.edition).toMatchObject({ period: '2026-02', number: 1, corrections: null });
  expect(issued?.document.title).toContain('【未確認】');
  expect(files()).toEqual([
    'edition.json',
    ...['csv', 'html', 'json', 'pdf', 'txt'].map((form) => `monthly-2026-02-1.${form}`),
  ]);
  expect(text('monthly-2026-02-1.txt')).toMatch(/^未確認：届くはずのログ/m);
  const own = text('monthly-2026-02-1.txt').replaceAll(/（前月[^）]*（[^）]*）[^）]*）/g, '');
  expect(own.match(/(?<!\d)0[件人](?!（ログ完全）)/g)).toBeNull();
});

test('the role is told once, in full, in plain text', async () => {
  const [only] = toldOf('2026-02');
  expect(toldOf('2026-02')).toHaveLength(1);
  expect(only?.notice).toBe('report/2026-02/1');
  expect(only?.body).toContain('■ 数字の求め方');
  expect(only?.body).toContain('reports/2026-02');
  expect(await summaryAt('2026-03-03T06:00')).toBeUndefined();
  expect(toldOf('2026-02')).toHaveLength(1);
});

test('an edition that was noted and not told is told, with the same bytes', async () => {
  const before = readFileSync(join(simulated.folder, 'reports/2026-02/monthly-2026-02-1.pdf'));
  const last = await ports.shelf.last('2026-02');
  if (last === null) throw new Error('No edition is noted.');
  await ports.shelf.note({ ...last, isTold: false });
  expect(await summaryAt('2026-03-10T09:00')).toBeDefined();
  const after = readFileSync(join(simulated.folder, 'reports/2026-02/monthly-2026-02-1.pdf'));
  expect(after.equals(before)).toBe(true);
  const notices = toldOf('2026-02').map(({ notice }) => notice);
  expect(notices).toEqual(['report/2026-02/1', 'report/2026-02/1']);
});

test('a log that comes late makes a second edition, which says what it corrects', async () => {
  await simulated.arriveLate();
  const issued = await summaryAt('2026-03-11T06:30');
  expect(issued?.edition.number).toBe(2);
  expect(issued?.document.title).toContain('（第2版・訂正）');
  expect(issued?.edition.corrections?.map(({ label }) => label)).toContain('ログの完全性');
  expect(text('monthly-2026-02-2.txt')).toContain('前の版（第1版）の後に届いたログや訂正により');
  expect(files()).toContain('monthly-2026-02-1.pdf');
  expect(toldOf('2026-02').at(-1)?.notice).toBe('report/2026-02/2');
});

test('the digest of a week goes to the security team on its first working day, once', async () => {
  const before = await issueDue(ports, at('2026-03-15T12:00'));
  expect(before.filter(({ report }) => report.id === 'weekly')).toEqual([]);
  const issued = await issueDue(ports, at('2026-03-16T06:30'));
  expect(issued.map(({ edition }) => edition.period)).toContain('2026-W11');
  const [notice, ...others] = toldOf('2026-W11');
  expect(others).toEqual([]);
  expect(notice?.role).toBe('information-security');
  expect(notice?.body).toContain('期限を過ぎたもの');
  expect(await issueDue(ports, at('2026-03-17T06:30'))).toEqual([]);
});

test('the figures of a year are issued in April, name the law, and say that it must be verified', async () => {
  const issued = await issueDue(ports, at('2026-04-01T06:30'));
  expect(issued.map(({ edition }) => edition.period)).toEqual(['2026-03', '2026-W13', 'FY2025']);
  const [notice] = toldOf('FY2025');
  expect(notice?.body).toContain('番号法第29条の3第2項');
  expect(notice?.body).toContain('現行の条文と報告の様式で確認');
  expect(notice?.body).toMatch(/令和8年（2026年）2月：.*月次報告 発行/);
  expect(await issueDue(ports, at('2026-04-02T06:30'))).toEqual([]);
});

test('a period that is named by hand is issued whenever it was due, once, and none that is not over', async () => {
  const now = at('2026-04-20T10:00');
  const [issued] = await issueAgain('2026-W07', ports, now);
  expect(issued?.edition.period).toBe('2026-W07');
  expect(await issueAgain('2026-W07', ports, now)).toEqual([]);
  expect(await issueAgain('2026-W17', ports, now)).toEqual([]);
  await expect(issueAgain('2026-13', ports, now)).rejects.toThrow(RangeError);
});
