import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

/** The bytes of a cases file, without the places that `evidence` names. */
const withoutPlaces = (path: string) =>
  readFileSync(path, 'utf8').replaceAll(/"evidence":\[.*?\]\}$/gm, '"evidence":[]}');

describe('sekisho replay', () => {
  test('writes the cases sorted by id and sends nothing', async () => {
    const folder = ownFolder();
    const config = configuration(folder);
    const log = put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'));
    const file = join(folder, 'cases.jsonl');
    const done = await run(['replay', log, '--config', config, '--cases', file]);
    expect(done.status).toBe(0);
    expect(done.lastLine).toMatch(/log lines 62 \(accepted 62, rejected 0\), cases 2\./);
    const ids = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).case);
    expect(ids).toHaveLength(2);
    expect(ids).toEqual([...ids].sort());
  });

  test('gives the same bytes for the same events, whatever the files', async () => {
    const folder = ownFolder();
    const config = configuration(folder);
    const lines = eventLines();
    const cases = async (name: string, parts: readonly (readonly string[])[], state?: string) => {
      const inbox = join(folder, name);
      for (const [index, part] of parts.entries()) {
        put(inbox, `events/${index}.jsonl`, part.join('\n'));
      }
      const file = join(folder, `${name}.jsonl`);
      const words = ['replay', inbox, '--config', config, '--cases', file];
      await run(state === undefined ? words : [...words, '--state', state]);
      return withoutPlaces(file);
    };
    const whole = await cases('whole', [lines]);
    expect(whole).toContain('"actor":"S0001"');
    for (const [index, parts] of fc.sample(splitting(lines), 20).entries()) {
      expect(await cases(`split-${index}`, parts)).toBe(whole);
    }
    const state = join(folder, 'state');
    expect(await cases('on-disk', [lines.slice(2)], state)).toBe('');
    expect(await cases('on-disk-again', [lines], state)).toBe(whole);
    expect(existsSync(join(state, 'sekisho.sqlite'))).toBe(false);
  });

  test('says that --scores is not there yet', async () => {
    const folder = ownFolder();
    const words = ['--config', configuration(folder), '--cases', 'c', '--scores', 's'];
    const done = await run(['replay', folder, ...words]);
    expect(done.stderr).toBe(
      '--scores is not there yet: it comes with the calibration. Call without --scores.\n',
    );
    expect(done.status).toBe(2);
  });

  test('refuses a cases file that cannot be written before it reads anything', async () => {
    const folder = ownFolder();
    const file = join(folder, 'no/such/folder/cases.jsonl');
    const done = await run(['replay', folder, '--config', configuration(folder), '--cases', file]);
    expect(done.status).toBe(2);
    expect(done.stderr).toMatch(/cannot be written/);
  });
});

/** The lines in any order over a few files, some of them in several. */
function splitting(lines: readonly string[]): fc.Arbitrary<readonly (readonly string[])[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...lines], { minLength: lines.length }),
      fc.shuffledSubarray([...lines]),
      fc.nat(lines.length),
    )
    .map(([all, again, cut]) => [all.slice(0, cut), again, all.slice(cut)]);
}
