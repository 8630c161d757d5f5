import { setImmediate } from 'node:timers/promises';
import { limits } from '../../shared/limits.ts';
import type { LogFile } from '../../shared/ports.ts';
import { droppingPorts, foldFileInto } from './whole-way.ts';

const gigabytes = Number(process.env['BENCH_GIGABYTES'] ?? 5);
const linesInRound = 100_000;
const roundsInDay = 8;
const dayMs = 86_400_000;
const firstDay = Date.parse('2026-01-01T00:00:00Z');

/**
 * What memory a table of 5 GB takes that is read and folded the whole way: out of a generator, 3,000
 * accounts, 800,000 lines a log day, with 10,000 residents a round whom no round before had, so that
 * the tables of names are filled and emptied. It must stay within the bound.
 */
export async function run(): Promise<void> {
  const started = performance.now();
  const events = await foldFileInto(largeFile(), 'sekisho-csv', droppingPorts());
  const seconds = (performance.now() - started) / 1_000;
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
  console.log(
    [
      `${gigabytes} GB of CSV, ${events} events, ${seconds.toFixed(0)} s`,
      `peak RSS ${peakMegabytes} MB of ${limits.memoryMegabytesMax} allowed`,
    ].join('  '),
  );
  if (peakMegabytes > limits.memoryMegabytesMax) process.exitCode = 1;
}

function largeFile(): LogFile {
  const head = Buffer.from(
    'at,actor,action,outcome,system,records,subject,terminal,screen,sequence\n',
  );
  const lines = Array.from({ length: linesInRound }, (_, place) => firstLine(place));
  const width = Buffer.byteLength(lines[0] ?? '');
  const text = Buffer.from(lines.join(''));
  const rounds = Math.ceil((gigabytes * 1e9) / text.length);
  return {
    name: 'large.csv',
    async *open() {
      yield head;
      for (let round = 0; round < rounds; round += 1) {
        const date = new Date(firstDay + Math.floor(round / roundsInDay) * dayMs)
          .toISOString()
          .slice(0, 10);
        for (let place = 0; place < linesInRound; place += 1)
          renumber(text.subarray(place * width, (place + 1) * width), date, round, place);
        // As a file does, whose reading ends a turn of the event loop.
        await setImmediate();
        yield text;
      }
    },
  };
}

/** All lines are equally long: what tells rounds apart is written into them in place. */
function firstLine(place: number): string {
  const second = 8 * 3_600 + Math.floor((place / linesInRound) * 9 * 3_600);
  const time = new Date(second * 1_000).toISOString().slice(11, 19);
  const terminal = `T-${1_000 + (place % 1_200)}`;
  const resident = padded((place * 7_919) % 100_000);
  return `2026-01-01T${time}+09:00,S${1_000 + ((place * 31) % 3_000)},view,success,tax,,${resident},${terminal},税額照会,${padded(place)}\n`;
}

function renumber(line: Buffer, date: string, round: number, place: number): void {
  const number = padded(round * linesInRound + place);
  line.write(date);
  line.write(number, line.length - 1 - number.length);
  if (place % 10 === 0) line.write(number, line.indexOf(',,') + 2);
}

function padded(number: number): string {
  return String(number).padStart(10, '0');
}
