import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../command/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const call = (out: string, ...more: readonly string[]) =>
  run(['simulate', '--seed', '1', '--staff', '30', '--days', '14', '--out', out, ...more]);

describe('sekisho simulate', () => {
  test('writes a city that check-config accepts', async () => {
    const out = join(folder, 'city');
    const { status, stdout, lastLine } = await call(out);
    expect([status, stdout]).toEqual([0, '']);
    expect(lastLine).toContain('A synthetic city is in');
    expect(readdirSync(out).toSorted()).toEqual([
      'assumptions.md',
      'config',
      'labels.jsonl',
      'logs',
    ]);
    expect(await run(['check-config', join(out, 'config')])).toMatchObject({ status: 0 });
  });

  test('writes into an empty folder only', async () => {
    const { status, lastLine } = await call(folder);
    expect(status).toBe(2);
    expect(lastLine).toContain(`"${folder}" is not an empty folder`);
  });

  test.each([
    ['--staff', '29', '--staff must be a whole number, 30–20000 (given: "29").'],
    ['--seed', 'x', '--seed must be a whole number, 0–4294967295 (given: "x").'],
    ['--days', '1101', '--days must be a whole number, 7–1100 (given: "1101").'],
    ['--begin', '2026-02-30', '--begin must be a date such as 2026-01-05 (given: "2026-02-30").'],
  ])('says what %s may be', async (option, value, sentence) => {
    const options = { '--seed': '1', '--staff': '30', '--days': '14', [option]: value };
    const out = join(folder, 'never');
    const { status, lastLine } = await run(
      ['simulate', '--out', out].concat(...Object.entries(options)),
    );
    expect([status, lastLine.endsWith(sentence)]).toEqual([2, true]);
  });
});
