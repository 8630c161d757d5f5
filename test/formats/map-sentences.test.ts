import { expect, test } from 'vitest';
import { formatById } from '../../shared/formats/registry.ts';

const columns = { at: 'time', actor: 'who', action: 'what' };
const split = { ...columns, at: { date: 'day', time: 'hour' } };

/** What a map says of itself is said in both languages, not in zod's English. */
test.each([
  ['delimited', { header: false, columns }],
  ['delimited', { untilHeader: true, preambleLines: 2, columns }],
  ['postgresql-stderr', { prefix: '%u@%d ' }],
  ['delimited', { names: ['time'], columns }],
  ['delimited', { header: false, names: ['time'], columns }],
  ['delimited', { header: false, names: ['time', 'who', 'what', 'who'], columns }],
  ['delimited', { epoch: 'seconds', columns: split }],
  ['juki-access', {}],
  ['ccas', { header: true }],
  ['json', { epoch: 'seconds', columns: split }],
  ['windows-security', { subjectPattern: '[0-9]+' }],
  ['windows-security', { subjectPattern: '(?<subject>a)\\1' }],
  ['apache-combined', { subject: { pattern: '[0-9]+' } }],
])('%s refuses %j in Japanese and in English', (id, map) => {
  const issues = formatById(id)?.map.safeParse(map).error?.issues ?? [];
  expect(issues).toMatchObject([{ code: 'custom' }]);
  const [issue] = issues;
  const text = issue?.code === 'custom' ? issue.params?.['text'] : undefined;
  expect(text.ja).toMatch(/[ぁ-ん]/);
  expect(text.en).not.toMatch(/[ぁ-ん]/);
});
