import { encodeCp932 } from '../../../shared/reports/cp932.ts';

const head = '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]';
/** About what a line of the file below takes. */
const lineBytes = 64;
const linesOfActor = 150;
const begin = Date.UTC(2026, 5, 1);
const dayMs = 86_400_000;
/** Closed days of the summer of 2026, on which ordinary work would be an alert of its own. */
const holidays = ['2026-07-20', '2026-08-11', '2026-09-21', '2026-09-22', '2026-09-23'];

/** One account whose export brings the alert of one upload. */
export function exporterOf(upload: number): string {
  return `B${String(upload).padStart(4, '0')}`;
}

/** A section of some thirty colleagues, whose work is looked up when one of them stands out. */
const sections = 50;

/** `staff.csv` for so many uploads: whoever exports, and whoever works as usual. */
export function staffOfUploads(uploads: number): string {
  const row = (actor: string, index: number) =>
    `${actor},第${1 + (index % sections)}課,主事,person,2024-04-01,`;
  const exporters = Array.from({ length: uploads }, (_, upload) => row(exporterOf(upload), upload));
  const others = Array.from({ length: 1_500 }, (_, index) => row(calmActor(index), index));
  return ['actor,section,role,kind,from,until', ...exporters, ...others, ''].join('\n');
}

/** A day's log of about so many bytes: ordinary work, and in the evening an export of 2,000. */
export function uploadFile(upload: number, bytes: number): Uint8Array {
  const day = openDay(upload);
  const count = Math.floor(bytes / lineBytes);
  const actors = Math.ceil(count / linesOfActor);
  const number = (at: number) => upload * 1_000_000 + at;
  const rows = Array.from({ length: count }, (_, at) => {
    const time = clock(9 * 3_600 + Math.floor((at / count) * 8 * 3_600));
    const subject = 9_000_000_000 + at;
    return `${number(at)},${day},${time},${calmActor(at % actors)},住民票照会,02,${subject},`;
  });
  const evening = `${number(count)},${day},20:40:05,${exporterOf(upload)},一括出力,05,,2000`;
  return encodeCp932([head, ...rows, evening, ''].join('\r\n'));
}

/** Each upload has a working day of its own, in the era's years. */
function openDay(upload: number): string {
  let left = upload;
  for (let at = begin; ; at += dayMs) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 === 0 || holidays.includes(day)) continue;
    if (left === 0) return `R08.${day.slice(5).replace('-', '.')}`;
    left -= 1;
  }
}

function calmActor(index: number): string {
  return `L${String(index).padStart(4, '0')}`;
}

function clock(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}
