import { streamOf } from '../../local/simulation/random.ts';
import { addDays, type LogDay } from '../../shared/log-day.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { office } from '../detection/replayed.ts';
import { folderOf } from '../settings/small-city.ts';

/** A Thursday; three weekends and Marine Day (20 July) follow. */
const firstDay = '2026-07-02';
const days = 22;
const actors = ['S0001', 'S0002', 'S0003', 'S0101', 'S0102', 'S0103'] as const;

/** Two sections of three, of whom one leaves after a week. */
const staff = actors
  .map((actor) => {
    const section = actor < 'S0100' ? '住民課' : '税務課';
    const until = actor === 'S0103' ? addDays(firstDay, 6) : '';
    return `${actor},${section},主事,person,2020-04-01,${until}\n`;
  })
  .join('');

/** The settings of the town, compiled anew. */
export function tinySettings(): Settings {
  return loadSettings(
    folderOf({
      ...office(
        '  - { id: juki, title: { ja: 住民記録, en: Register }, dataClasses: [personal] }\n',
        '  - { id: juki-log, system: juki, objects: [juki/*.jsonl], format: sekisho-jsonl, map: {} }\n',
        staff,
      ),
      'assignments.csv':
        'subject,actor,section,from,until,reason\n00003,S0001,,2026-07-01,2026-07-31,申請\n',
      'households.csv': 'subject,household\n00001,H1\n00002,H1\nS0002,H2\n00005,H2\n',
      'protected.csv': 'subject,reason\n00007,支援措置\n',
    }),
  );
}

/** Every line of the town's log, each with a number of its own, oldest first. */
export function tinyLog(seed: number): readonly string[] {
  const lines: string[] = [];
  for (let day = 0; day < days; day += 1)
    for (const [number, actor] of actors.entries()) {
      const random = streamOf(seed, day, number);
      for (let left = random.whole(0, 2); left > 0; left -= 1)
        lines.push(lineOf(actor, addDays(firstDay, day), lines.length, random));
    }
  return lines;
}

function lineOf(
  actor: string,
  logDay: LogDay,
  sequence: number,
  random: ReturnType<typeof streamOf>,
): string {
  const hour = String(random.chance(0.15) ? random.whole(22, 23) : random.whole(9, 16));
  const minute = String(random.whole(0, 59)).padStart(2, '0');
  const action = actionOf(random.fraction());
  return JSON.stringify({
    at: `${logDay}T${hour.padStart(2, '0')}:${minute}:00+09:00`,
    actor,
    action,
    outcome: random.chance(0.05) ? 'denied' : 'success',
    system: 'juki',
    records: action === 'export' ? random.whole(50, 250) : 1,
    ...(action === 'export' ? {} : { subject: `0000${random.whole(1, 9)}` }),
    terminal: `T-${random.whole(1, 4)}`,
    dataClasses: [],
    sequence: String(sequence),
    source: 'juki-log',
    line: 1,
  });
}

function actionOf(fraction: number): string {
  if (fraction < 0.55) return 'view';
  if (fraction < 0.8) return 'update';
  return fraction < 0.9 ? 'print' : 'export';
}
