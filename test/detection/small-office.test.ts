import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../../shared/log-day.ts';
import { office, replayed } from './replayed.ts';

const staff = ['S0001', 'S0002', 'S0003', 'S0004', 'S0005', 'S0006', 'S0007', 'S0008'];

/** What eight accounts do on working days from 1 June 2026 on: each looks at a few residents. */
function* workOf(workingDays: number, extraDays: readonly string[]) {
  let number = 0;
  const line = (actor: string, at: string, more: object) => {
    number += 1;
    const deed = { at: `${at}+09:00`, actor, outcome: 'success', system: 'juki', ...more };
    return `${JSON.stringify({ ...deed, sequence: `${number}` })}\n`;
  };
  let worked = 0;
  for (let day = '2026-06-01'; worked < workingDays; day = addDays(day, 1)) {
    const isHoliday = day === '2026-07-20' || day === '2026-08-11';
    const isOpen = weekday(day) % 6 !== 0 && !isHoliday;
    if (!isOpen && !extraDays.includes(day)) continue;
    worked += isOpen ? 1 : 0;
    for (const [place, actor] of staff.entries())
      for (let view = 0; view < 5 + ((worked + place) % 5); view += 1) {
        const subject = `${10_000_000 + ((worked * 37 + place * 101 + view * 13) % 5_000)}`;
        const at = `${day}T10:0${view}:0${place}`;
        yield line(actor, at, { action: 'view', records: 1, subject });
      }
    if (worked === workingDays)
      yield line('S0001', `${day}T14:00:00`, { action: 'export', records: 5_000 });
  }
}

/** Whether an export of 5,000 people by an account that never exports is told, on that day. */
async function isTold(workingDay: number, extraDays: readonly string[] = []): Promise<boolean> {
  const config = office(
    '  - { id: juki, title: { ja: 住民記録, en: Register }, dataClasses: [personal] }\n',
    '  - { id: juki-log, system: juki, objects: ["*.jsonl"], format: sekisho-jsonl }\n',
    staff.map((actor) => `${actor},住民課,主事,person,2020-04-01,\n`).join(''),
  );
  const text = [...workOf(workingDay, extraDays)].join('');
  const log = {
    name: 'work.jsonl',
    async *open() {
      yield Buffer.from(text);
    },
  };
  const { cases } = await replayed(config, [log]);
  return cases.some(({ family, notified }) => family === 'bulk-export' && notified);
}

describe('5,000 people exported in an office of eight accounts', () => {
  test('are told in the warm-up', async () => {
    expect(await isTold(50)).toBe(true);
  });

  test('are told in the warm-up, although all had worked on some Saturdays before', async () => {
    expect(await isTold(50, ['2026-06-13', '2026-06-27'])).toBe(true);
  });

  test('are told once there are 60 working days, however few account-days that makes', async () => {
    expect(await isTold(65)).toBe(true);
  });
});
