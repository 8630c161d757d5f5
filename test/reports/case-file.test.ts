import { beforeAll, expect, test } from 'vitest';
import { reportFonts } from '../../local/report-fonts.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { commentOf } from '../../shared/console/deed-sentence.ts';
import type { Language } from '../../shared/language.ts';
import type { StoredCase } from '../../shared/ports.ts';
import { caseDocument } from '../../shared/reports/case-file/document.ts';
import { renderers } from '../../shared/reports/renderers/registry.ts';
import { kisaragi } from '../console/kisaragi-settings.ts';
import { exportCase, now, residentCase, seedCases } from '../console/sample-cases.ts';

let stored: StoredCase;
let aboutResident: StoredCase;

beforeAll(async () => {
  const store = openSqliteStore(':memory:');
  await seedCases(store.cases);
  const read = async (id: string) => {
    const found = await store.cases.read(id);
    if (found === null) throw new Error(`There is no case ${id}.`);
    return found;
  };
  stored = await read(exportCase);
  aboutResident = await read(residentCase);
  store.close();
});

async function printed(one: StoredCase, form: string, language: Language = 'ja'): Promise<Buffer> {
  const renderer = renderers.find(({ id }) => id === form);
  const document = caseDocument({ stored: one, before: [], settings: kisaragi, now }, language);
  const options = { csvEncoding: 'utf-8', fonts: reportFonts } as const;
  return Buffer.from((await renderer?.render(document, options)) ?? []);
}

test('the file of a case holds every deed, every line of evidence and every office of its path', async () => {
  const text = (await printed(stored, 'txt')).toString();
  const { facts } = stored.record;
  for (const { file, line } of facts.evidence)
    expect(text).toContain(`ファイル ${file}、行 ${line}`);
  for (const { deed } of stored.actions) {
    const comment = commentOf(deed);
    if (comment !== null) expect(text).toContain(comment);
  }
  const told = stored.actions.filter(({ deed }) => deed.kind === 'notice-sent');
  expect(told.length).toBeGreaterThan(3);
  const notices = text.split('だれに、いつ知らせたか')[1]?.split('■')[0] ?? '';
  expect(notices.match(/^・/gm)).toHaveLength(told.length);
  for (const why of [...facts.why, ...facts.whatToDo]) expect(text).toContain(why.ja);
  expect(text).toContain('誤りや規則違反を意味しません');
});

test('a figure that changed stands with what it was before', async () => {
  const before = { records: 41, subjects: 4, severity: 'low', until: '2026-10-21' } as const;
  const after = { ...before, records: 2000, severity: 'critical' } as const;
  const sequence = stored.actions.length + 1;
  const revised = {
    sequence,
    at: now,
    by: 'sekisho',
    deed: { kind: 'revised', before, after },
  } as const;
  const grown = { ...stored, actions: [...stored.actions, revised] };
  expect((await printed(grown, 'txt')).toString()).toMatch(/41件.*→.*2,000件/);
});

test('no resident is named in any form', async () => {
  const { subject } = aboutResident.record.facts;
  expect(subject).not.toBeNull();
  for (const form of ['txt', 'html', 'csv', 'json']) {
    expect((await printed(aboutResident, form)).toString(), form).not.toContain(subject);
  }
});

test('hostile words neither break a form nor lose a sign', async () => {
  const comment = '<b>髙﨑①㈱</b> =cmd|calc "、長い" '.repeat(40).trim();
  const sequence = stored.actions.length + 1;
  const noted = { sequence, at: now, by: 'S0300', deed: { kind: 'noted', comment } } as const;
  const hostile = { ...stored, actions: [...stored.actions, noted] };
  expect((await printed(hostile, 'txt')).toString()).toContain(comment);
  expect((await printed(hostile, 'html')).toString()).not.toContain('<b>');
  expect((await printed(hostile, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the same case at the same instant gives the same bytes, in both languages', async () => {
  for (const language of ['ja', 'en'] as const) {
    for (const { id } of renderers) {
      const [one, other] = [
        await printed(stored, id, language),
        await printed(stored, id, language),
      ];
      expect(one.equals(other), `${id} ${language}`).toBe(true);
    }
  }
});
