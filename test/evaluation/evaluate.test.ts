import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../local/evaluation/evaluation.ts';
import { run } from '../command/program.ts';
import { configuration, eventLines, ownFolder, put } from '../command/small-office.ts';

const evidence = (line: number) => [{ source: 'events', file: 'events/day.jsonl', line }];

/** One case on S0001 with its evidence on the export of 11 May; a second on S0002; log trouble. */
const cases = [
  { case: 'C-1', actor: 'S0001', notified: true, evidence: evidence(1) },
  { case: 'C-2', actor: 'S0002', notified: true, evidence: evidence(3) },
  { case: 'C-3', actor: 'S0002', notified: false, evidence: [] },
  { case: 'C-4', actor: null, notified: true, evidence: [] },
].map((one) => ({
  subject: null,
  detectors: ['bulk-export'],
  severity: 'high',
  from: '2026-05-08',
  until: '2026-05-12',
  openedOn: '2026-05-12',
  p: null,
  why: ['…'],
  ...one,
}));

const label = {
  incident: 'I-01',
  kind: 'bulk-export',
  actor: 'S0001',
  from: '2026-05-11',
  until: '2026-05-11',
  dose: 500,
};

const scores = [
  { actor: 'S0001', day: '2026-05-11', detector: 'bulk-export', score: 9, p: 0.0001 },
  { actor: 'S0002', day: '2026-05-11', detector: 'bulk-export', score: 1, p: 0.05 },
  { actor: 'S0003', day: '2026-05-12', detector: 'bulk-export', score: 0, p: 1 },
  { actor: 'S0003', day: '2026-05-12', detector: 'mass-viewing', score: 0, p: null },
];

function city(labels: readonly unknown[] = [label]) {
  const folder = ownFolder();
  const jsonLines = (name: string, lines: readonly unknown[]) =>
    put(folder, name, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const lines = eventLines().join('\n');
  put(folder, 'logs/events/copy.jsonl', lines);
  put(folder, 'logs/events/day.jsonl', lines);
  return {
    folder,
    basic: [
      '--cases',
      jsonLines('cases.jsonl', cases),
      '--labels',
      jsonLines('labels.jsonl', labels),
    ],
    scores: ['--scores', jsonLines('scores.jsonl', scores)],
    logs: ['--logs', join(folder, 'logs'), '--config', configuration(folder)],
  };
}

async function evaluationOf(words: readonly string[]): Promise<Evaluation> {
  const done = await run(['evaluate', ...words, '--json']);
  expect(done.status).toBe(0);
  return JSON.parse(done.stdout);
}

describe('sekisho evaluate', () => {
  test('tells found incidents, false alerts and trouble with logs apart', async () => {
    const { basic } = city();
    const { methods, population, calibration } = await evaluationOf(basic);
    expect(methods).toHaveLength(1);
    expect(methods[0]).toMatchObject({
      notified: 3,
      waiting: 1,
      falseAlerts: 1,
      operational: 1,
      falseAlertsBy: [{ detectors: 'bulk-export', falseAlerts: 1 }],
      recall: [{ kind: 'bulk-export', dose: 500, incidents: 1, found: 1, delays: [1] }],
    });
    expect([population, calibration]).toEqual([null, null]);
  });

  test('counts p-values of staff-days without incident, and staff-days, from the scores', async () => {
    const { basic, scores: scored } = city();
    const { population, calibration } = await evaluationOf([...basic, ...scored]);
    expect(population).toMatchObject({ countedFrom: 'scores', staffDays: 3, actors: 3 });
    expect(calibration).toEqual([{ detector: 'bulk-export', staffDays: 2, atMost: [1, 0, 0, 0] }]);
  });

  test('puts the plain methods beside ours and counts who left how much, from the logs', async () => {
    const { basic, logs } = city();
    const { methods, population, budget } = await evaluationOf([...basic, ...logs]);
    expect(methods.map(({ id }) => id)).toContain('isolation-forest');
    expect(population).toMatchObject({ countedFrom: 'logs', staffDays: 3 });
    expect(budget).toBe(1);
    // A copy of the file adds nothing, and evidence is found under either name.
    expect(methods[0]?.recall[0]?.peopleOut).toEqual([500]);
    expect(methods[0]).toMatchObject({ withoutPlaces: 1, falseAlerts: 1 });
  });

  test('asks for evidence in the days of the incident where the logs are there', async () => {
    const beside = { ...label, from: '2026-05-12', until: '2026-05-12' };
    const { basic, logs } = city([beside]);
    const found = async (words: readonly string[]) =>
      (await evaluationOf(words)).methods[0]?.recall[0]?.found;
    expect(await found(basic)).toBe(1);
    expect(await found([...basic, ...logs])).toBe(0);
  });

  test('counts nothing before --from', async () => {
    const { basic, scores: scored } = city();
    const words = [...basic, ...scored, '--from', '2026-05-13'];
    const { methods, population } = await evaluationOf(words);
    expect(methods[0]).toMatchObject({ notified: 0, falseAlerts: 0, recall: [] });
    expect(population).toBeNull();
  });

  test('prints tables, and says which option would tell more', async () => {
    const { basic, scores: scored, logs } = city();
    const some = await run(['evaluate', ...basic]);
    expect(some.stdout).toMatch(/bulk-export +500 +— +1 +1 +1\.000 +0\.21–1\.00/);
    expect(some.stdout).toContain('needs --scores.');
    expect(some.stdout).toContain('need --logs and --config.');
    const all = await run(['evaluate', ...basic, ...scored, ...logs, '--lang', 'ja']);
    expect(all.stdout).not.toContain('要ります');
    for (const heading of ['Incidents found', 'False alerts']) {
      expect(some.stdout).toContain(heading);
    }
  });

  test('refuses what it cannot work with, in one sentence', async () => {
    const { basic, folder } = city();
    const refusal = async (...words: readonly string[]) => {
      const { status, stderr } = await run(['evaluate', ...basic, ...words]);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await refusal('--logs', folder)).toMatch(/--logs needs --config/);
    expect(await refusal('--from', '2026-02-30')).toMatch(/a date YYYY-MM-DD/);
    expect(await refusal('--base-rate', '-')).toMatch(/needs a value|above 0/);
    expect(await refusal('--scores', join(folder, 'none'))).toMatch(/There is no file/);
    const wrong = put(folder, 'wrong.jsonl', `${JSON.stringify(scores[0])}\n{"actor":1}\n`);
    expect(await refusal('--scores', wrong)).toMatch(/wrong\.jsonl, line 2: actor cannot be read/);
    const broken = put(folder, 'broken.jsonl', '{');
    expect(await refusal('--scores', broken)).toMatch(/line 1 is not JSON/);
  });
});
