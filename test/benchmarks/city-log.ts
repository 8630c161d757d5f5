import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** One access of the invented city, as every format of the bench writes it. */
export interface CityAccess {
  /** Local time, `YYYY-MM-DDThh:mm:ss`. */
  readonly time: string;
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly system: string;
  /** null: the log does not say. */
  readonly records: number | null;
  readonly subject: string | null;
  readonly terminal: string;
  readonly screen: string;
  /** Every second system numbers its lines. */
  readonly sequence: string | null;
}

/** How one format writes the city's accesses. */
export interface CityFormat {
  readonly head: string;
  line(access: CityAccess, index: number): string;
  readonly tail: string;
}

const accounts = 3_000;
const residents = 100_000;
const terminals = 1_200;
/** Working days of November 2026, in Japan. */
const days = ['02', '04', '05', '06', '09', '10', '11', '12', '13', '16'];
const openingSeconds = 8.5 * 3_600;
const openSeconds = 9.5 * 3_600;
const jitterSeconds = 6;
const systems = ['resident-register', 'welfare', 'tax', 'insurance'];
const screens = [
  '住民票照会',
  '世帯照会',
  '税額照会',
  '資格照会',
  '宛名検索',
  '給付台帳',
  '一括出力',
];
const linesInChunk = 2_000;

/** Writes the log of a city: times in order but for some seconds, the same bytes every time. */
export async function writeCityLog(
  path: string,
  format: CityFormat,
  events: number,
): Promise<void> {
  function* chunks(): Generator<string | Buffer> {
    const random = randomNumbers(20_261_102);
    yield format.head;
    for (let from = 0; from < events; from += linesInChunk) {
      const count = Math.min(linesInChunk, events - from);
      const lines = Array.from({ length: count }, (_, place) => {
        const index = from + place;
        return format.line(accessAt(index, events, random), index);
      });
      yield lines.join('');
    }
    yield format.tail;
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}

/** Packs a file into `PATH.gz`. */
export async function gzipCityLog(path: string): Promise<void> {
  await pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`));
}

/** Writes the same table as Japanese systems do that know no Unicode. */
export async function cp932Copy(from: string, to: string): Promise<void> {
  const codes = new Map(
    [...'住民票照会世帯税額資格宛名検索給付台帳一括出力'].map((sign) => [sign, codeInCp932(sign)]),
  );
  const write = new Transform({
    transform(chunk, _encoding, done) {
      const text: string = decoder.decode(chunk, { stream: true });
      const bytes = text.replaceAll(/[^\0-\x7f]/gu, (sign) => codes.get(sign) ?? '?');
      done(null, Buffer.from(bytes, 'latin1'));
    },
  });
  const decoder = new TextDecoder();
  await pipeline(createReadStream(from), write, createWriteStream(to));
}

/** The two bytes of a sign, found by decoding all of them: as two signs of Latin-1. */
function codeInCp932(sign: string): string {
  const decoder = new TextDecoder('shift_jis');
  for (let lead = 0x81; lead < 0xfd; lead += 1) {
    for (let trail = 0x40; trail < 0xfd; trail += 1) {
      if (decoder.decode(Uint8Array.of(lead, trail)) === sign)
        return String.fromCharCode(lead, trail);
    }
  }
  throw new RangeError(`${sign} is not in CP932.`);
}

function accessAt(index: number, events: number, random: () => number): CityAccess {
  const position = (index / events) * days.length;
  const day = days[Math.floor(position)] ?? days[0];
  const jitter = (random() - 0.5) * jitterSeconds;
  const second = Math.floor(openingSeconds + (position % 1) * openSeconds + jitter);
  const isExport = random() < 0.01;
  const systemNumber = Math.floor(random() * systems.length);
  return {
    time: `2026-11-${day}T${clock(second)}`,
    // Few accounts do much of the work.
    actor: `S${padded(Math.floor(random() * random() * accounts), 4)}`,
    action: isExport ? 'export' : random() < 0.9 ? 'view' : 'update',
    outcome: random() < 0.995 ? 'success' : 'denied',
    system: systems[systemNumber] ?? '',
    records: isExport ? Math.floor(random() * 300) : random() < 0.3 ? 1 : null,
    subject: isExport ? null : padded(Math.floor(random() * residents), 8),
    terminal: `T-${padded(Math.floor(random() * terminals), 4)}`,
    screen: screens[isExport ? 6 : Math.floor(random() * 6)] ?? '',
    sequence: systemNumber % 2 === 0 ? `${10_000_000 + index}` : null,
  };
}

function clock(second: number): string {
  const minute = Math.floor(second / 60);
  return `${padded(Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}:${padded(second % 60, 2)}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** Numbers from 0 to 1 by xorshift32 (Marsaglia, "Xorshift RNGs", 2003). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
