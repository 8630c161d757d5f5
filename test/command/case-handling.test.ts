import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Run, run } from './program.ts';
import { configuration, eventLines, put, removeFolder, sharedFolder } from './small-office.ts';

let cases: (...words: string[]) => Promise<Run>;
let id: string;
let state: string;
const by = ['--by', 'S0900', '--comment', 'as agreed'];

/** The small office with two steps that wait for a person, and a rate for its one role. */
beforeAll(async () => {
  const folder = sharedFolder();
  const config = configuration(folder);
  change(join(config, 'escalation.yaml'), (written: { path: object[] }) => {
    const [step] = written.path;
    const outward = { ...step, gate: 'confirmation', kind: 'task', repeatMinutes: 0, repeats: 0 };
    return {
      ...written,
      path: [step, { ...outward, step: 8, role: 'state' }, { ...outward, step: 10, role: 'press' }],
      confirmations: { role: 'information-security' },
    };
  });
  change(join(config, 'sekisho.yaml'), (written: object) => {
    return { ...written, labourRates: { 'information-security': 3_800.5 } };
  });
  state = join(folder, 'state');
  const environment = { SEKISHO_CONFIG: config, SEKISHO_STATE: state };
  await run(
    ['ingest', put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'))],
    environment,
  );
  cases = (...words) => run(['cases', ...words], environment);
  const listed = (await cases('list', '--json')).stdout.trim().split('\n');
  id = listed.map((line) => JSON.parse(line)).find(({ actor }) => actor === 'S0001').case;
  return () => removeFolder(folder);
});

/** Rewrites a configuration file of JSON. */
function change<Written>(path: string, to: (written: Written) => unknown): void {
  writeFileSync(path, JSON.stringify(to(JSON.parse(readFileSync(path, 'utf8')))));
}

describe('a case in the hands of people', () => {
  test('goes from the list to its end, each thing with what was before', async () => {
    const steps: readonly (readonly [readonly string[], number, RegExp])[] = [
      [['confirm', id, '--step', '8', ...by], 1, /"confirm" is not possible/],
      [['ack', id, ...by], 0, /acknowledged/],
      [['assess', id, '--verdict', 'leak-suspected', ...by], 0, /assessed/],
      [['task', id, '--task', 'limit-harm', '--owner', 'S0001', ...by], 1, /is about "S0001"/],
      [
        ['task', id, '--task', 'limit-harm', '--owner', 'S0901', '--due', '2026-05-12', ...by],
        0,
        /Rec/,
      ],
      [['task', id, '--add', 'tell the contractor', ...by], 0, /Recorded/],
      [['task', id, ...by], 2, /Name one task/],
      [['state', id, '--large-impact', 'yes', '--people', '480-500', ...by], 0, /Recorded/],
      [['state', id, ...by], 2, /nothing to state/],
      [['state', id, '--people', 'many', ...by], 2, /"many" is not a number of people/],
      [['confirm', id, '--step', '8', '--by', 'S0001', '--comment', 'me'], 1, /is about "S0001"/],
      [['confirm', id, '--step', '8', '--draft', 'report', ...by], 0, /sends nothing to the State/],
      [
        ['not-yet', id, '--step', '10', '--review', 'soon', ...by],
        2,
        /--review "soon" is not a time/,
      ],
      [['not-yet', id, '--step', '10', '--review', '2999-01-01', ...by], 0, /Recorded/],
      [['hours', id, '--role', 'information-security', '--hours', '2.5', ...by], 0, /Recorded/],
      [['hours', id, '--role', 'information-security', '--hours=-0.5', ...by], 0, /Recorded/],
      [['close', id, ...by], 1, /cannot be closed: 10\.press/],
      [['not-needed', id, '--step', '10', ...by], 0, /Recorded/],
      [['close', id, ...by], 0, /closed/],
    ];
    for (const [words, status, says] of steps) {
      const done = await cases(...words);
      expect([words.join(' '), done.status, done.stderr]).toEqual([
        words.join(' '),
        status,
        expect.stringMatching(says),
      ]);
    }
    const { stdout } = await cases('show', id);
    for (const line of [
      /limit-harm +limit the harm +owner S0901, due 2026-05-12 23:59:59, overdue/,
      /added-1 +tell the contractor +no owner/,
      /Task changed: limit the harm \(no owner → owner S0901, due 2026-05-12 23:59:59\)/,
      /Stated: large social impact \(as the logs have it → yes\) as agreed/,
      /People concerned: 480 to 500 as agreed/,
      /Confirmed: Information security \(draft: report\) as agreed/,
      /2 h in all, 7601 yen/,
    ]) {
      expect(stdout).toMatch(line);
    }
    const cost = await cases('cost');
    expect(cost.stdout).toMatch(new RegExp(`^${id} +2 +7601 +0$`, 'm'));
    expect(cost.stdout).toMatch(/^month +hours +yen +hours without a rate$/m);
  });

  test('has its inner role asked to decide, and nobody outside written to', () => {
    const outbox = readdirSync(join(state, 'outbox'));
    const asked = outbox.filter((name) => name.includes('confirmations.information-security'));
    expect(asked).toHaveLength(1);
    expect(outbox.filter((name) => /state|press/.test(name))).toEqual([]);
  });
});
