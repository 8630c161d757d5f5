import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { weightedDetectors } from '../../shared/calibration/weights.ts';
import { detectors } from '../../shared/detectors/registry.ts';
import { run } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

const calibrated = weightedDetectors(detectors).map(({ id }) => id);

/** A line of scores (contract, section 1). */
const scoreLine = z.strictObject({
  actor: z.string(),
  day: z.iso.date(),
  detector: z.enum(calibrated),
  score: z.number().min(0),
  p: z.number().positive().max(1),
});

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

  test('judges under a path that would reach nobody, which ingest refuses', async () => {
    const folder = ownFolder();
    const config = configuration(folder);
    const path = join(config, 'escalation.yaml');
    const whole = readFileSync(path, 'utf8');
    const seldom = whole.replace('"gate":', '"when":["juki-net"],"gate":');
    expect(seldom).not.toBe(whole);
    writeFileSync(path, seldom);
    const log = put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'));
    const words = [log, '--config', config];
    const refused = await run(['ingest', ...words, '--state', join(folder, 'state')]);
    expect(refused.stderr).toContain('Nobody is told about an account whose section is not known');
    const cases = join(folder, 'cases.jsonl');
    expect((await run(['replay', ...words, '--cases', cases])).status).toBe(0);
    expect(readFileSync(cases, 'utf8')).not.toBe('');
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
    expect(existsSync(join(state, 'replay'))).toBe(false);
    expect(existsSync(join(state, 'subject.key'))).toBe(false);
  });

  test('writes the scores of every staff-day and detector, the same for the same events', async () => {
    const folder = ownFolder();
    const config = configuration(folder);
    const scores = async (name: string, parts: readonly (readonly string[])[]) => {
      for (const [index, part] of parts.entries())
        put(join(folder, name), `events/${index}.jsonl`, part.join('\n'));
      const [cases, file] = [join(folder, `${name}.jsonl`), join(folder, `${name}-scores.jsonl`)];
      const outputs = ['--cases', cases, '--scores', file];
      const done = await run(['replay', join(folder, name), '--config', config, ...outputs]);
      expect(done.status).toBe(0);
      return readFileSync(file, 'utf8');
    };
    const whole = await scores('whole', [eventLines()]);
    const lines = whole
      .trim()
      .split('\n')
      .map((line) => scoreLine.parse(JSON.parse(line)));
    const staffDays = new Set(lines.map(({ actor, day }) => `${day} ${actor}`));
    expect(lines).toHaveLength(staffDays.size * calibrated.length);
    // A history of one day is too short for a claim.
    for (const { score, p } of lines) expect([score, p]).toEqual([0, 1]);
    for (const [index, parts] of fc.sample(splitting(eventLines()), 5).entries())
      expect(await scores(`split-${index}`, parts)).toBe(whole);
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
