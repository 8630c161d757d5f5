import { type AccessEvent, actions } from '../../shared/event.ts';
import { createFolder } from '../../shared/history/folder.ts';
import { zoneShift } from '../../shared/log-day.ts';

const events = Number(process.env['BENCH_LINES'] ?? 2_000_000);

/** How fast one core folds two million events of 2,000 staff over 30 days, and what it holds. */
export async function run(): Promise<void> {
  const lines = syntheticLines(20_000);
  let contributions = 0;
  let bytes = 0;
  const folder = createFolder({
    source: 'juki-log',
    fileSha256: '0'.repeat(64),
    shift: zoneShift('Asia/Tokyo'),
    subjectKey: new Uint8Array(32),
    async write(some) {
      contributions += some.length;
      for (const one of some) bytes += one.bytes.length;
    },
  });
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  for (let number = 0; number < events; number += 1) {
    const line = lines[number % lines.length];
    if (line === undefined) continue;
    moveOn(line, number);
    folder.accept(line, `${line.at},${line.actor},${line.subject},${number}`);
    if (number % 1_000 === 0) await folder.drain();
  }
  await folder.finish();
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(
    [
      `folding: ${events} events`,
      `${seconds.toFixed(2)} s`,
      `${((user + system) / events).toFixed(2)} µs of CPU an event`,
      `${contributions} contributions`,
      `${(bytes / events).toFixed(1)} bytes an event`,
      `${Math.round(process.resourceUsage().maxRSS / 1_024)} MB resident at most`,
    ].join(', '),
  );
}

const dayMs = 86_400_000;
const start = Date.parse('2026-05-01T00:00:00Z');

function moveOn(line: AccessEvent, number: number): void {
  line.at = start + (Math.floor(number / 66_667) % 30) * dayMs + ((number * 7_919) % 32_400_000);
  line.actor = `S${(number * 31) % 2_000}`;
  line.subject = String(1_000_000 + ((number * 2_654_435_761) % 300_000));
  line.line = number + 1;
}

function syntheticLines(count: number): AccessEvent[] {
  return Array.from({ length: count }, (_, number) => ({
    at: start,
    actor: '',
    action: actions[number % 5] ?? 'other',
    outcome: 'success',
    system: `system-${number % 6}`,
    records: number % 9 === 0 ? null : number % 3,
    subject: undefined,
    section: undefined,
    terminal: `T-${number % 800}`,
    screen: `screen-${number % 40}`,
    purpose: undefined,
    dataClasses: ['personal'],
    sequence: undefined,
    source: 'juki-log',
    line: 1,
  }));
}
