import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const columns = { at: 'at', actor: 'who', action: { constant: 'view' } };
const row = (minute: number): string => `2026-11-20 09:${`${minute}`.padStart(2, '0')}:00,S0042`;
const read = (lines: readonly string[], trailer: object) =>
  collect(['at,who', ...lines].join('\n'), sourceOfFormat('delimited', { columns, trailer }));
const linesOf = async (...given: Parameters<typeof read>) => {
  const { events, rejected, summary } = await read(...given);
  expect(summary.lines).toBe(events.length + rejected.length);
  return { events: events.map((it) => it.line), rejected: rejected.map((it) => it.line) };
};

describe('a trailer', () => {
  test('by its pattern is no record', async () => {
    const lines = [row(1), row(2), '合計,2件', '"以上"'];
    expect(await linesOf(lines, { pattern: '^合計|以上' })).toEqual({
      events: [2, 3],
      rejected: [],
    });
  });

  test('by its number of lines is no record', async () => {
    const lines = [row(1), row(2), '合計', '--- END ---'];
    expect(await linesOf(lines, { lines: 2 })).toEqual({ events: [2, 3], rejected: [] });
  });

  test('never is a line that reads as a record', async () => {
    expect(await linesOf([row(1), row(2)], { lines: 2 })).toEqual({ events: [2, 3], rejected: [] });
    expect(await linesOf([row(1), row(2)], { pattern: '2026' })).toEqual({
      events: [2, 3],
      rejected: [],
    });
  });

  test('never is a broken record, which has a time', async () => {
    const lines = [row(1), '2026-11-20 09:02:00,'];
    expect(await linesOf(lines, { lines: 1 })).toEqual({ events: [2], rejected: [3] });
    expect(await linesOf(lines, { pattern: '^2026' })).toEqual({ events: [2], rejected: [3] });
  });

  test('stands at the end: a line in the middle is rejected, in its place', async () => {
    const lines = [row(1), '合計', '合計', row(2), '合計'];
    expect(await linesOf(lines, { pattern: '合計' })).toEqual({ events: [2, 5], rejected: [3, 4] });
    expect(await linesOf(lines, { lines: 1 })).toEqual({ events: [2, 5], rejected: [3, 4] });
  });

  test('has no more lines than the map says', async () => {
    expect(await linesOf([row(1), 'a', 'b', 'c'], { lines: 2 })).toEqual({
      events: [2],
      rejected: [3],
    });
  });

  test('that counts other lines than were read is rejected and says so', async () => {
    const pattern = '^合計,(?<count>[0-9]+)件';
    expect(await linesOf([row(1), row(2), '合計,2件'], { pattern })).toEqual({
      events: [2, 3],
      rejected: [],
    });
    const { rejected } = await read([row(1), '合計,2件'], { pattern });
    expect(rejected.map(({ line, reason }) => [line, reason.en])).toEqual([
      [3, 'The line at the end says 2 records, but 1 lines were read.'],
    ]);
  });

  test('takes away nothing else, wherever lines of its look stand', async () => {
    const line = fc.constantFrom(row(1), row(2), '合計', 'x', '2026-11-20 09:00:00');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.boolean(), async (lines, byCount) => {
        const trailer = byCount ? { lines: 2 } : { pattern: '^合計$' };
        const { events, rejected } = await linesOf([row(0), ...lines], trailer);
        const places = [...events, ...rejected].sort((a, b) => a - b);
        const read = new Set(places);
        const missing = lines
          .map((text, index) => ({ text, line: index + 3 }))
          .filter((it) => !read.has(it.line));
        expect(
          missing.every(({ text }) => (byCount ? !text.startsWith('2026') : text === '合計')),
        ).toBe(true);
        expect(missing.length).toBeLessThanOrEqual(byCount ? 2 : 20);
        const last = events.at(-1) ?? 0;
        expect(missing.every((it) => it.line > last)).toBe(true);
      }),
    );
  });
});
