import { UnreadableFileError } from '../errors.ts';
import type { ReadyMade } from '../formats/maps/ready-made.ts';
import { readyMade } from '../formats/maps/registry.ts';
import { formatById, formats } from '../formats/registry.ts';
import type { LogFile } from '../ports.ts';
import { readLog } from '../reading/read-log.ts';
import type { Source } from '../settings/settings.ts';
import { say } from '../whole-language.ts';
import type { Candidate, Sample, Scored } from './candidate.ts';
import { carriedSample, carrying } from './carried.ts';
import { sampleDelimited } from './delimited-sample.ts';
import { nothingFound, type SampleTable } from './guess.ts';
import { guessedMaps } from './guessed-maps.ts';

/**
 * What a file may be, the likeliest first: every registered format that needs no map of its own,
 * and a map guessed for each way to cut it into columns; what syslog carries likewise. `today` is
 * in ms since 1970.
 */
export async function candidatesFor(sample: Sample, today: number): Promise<readonly Scored[]> {
  const carried = carriedSample(sample);
  const inside = carried === null ? [] : await ranked(carried, candidatesIn(carried, today));
  const wrapped = inside.slice(0, carriedMax).map(({ candidate }) => carrying(candidate));
  return ranked(sample, [...wrapped, ...candidatesIn(sample, today)]);
}

/** Formats that are tried inside syslog's envelope. */
const carriedMax = 3;

function candidatesIn({ text }: Sample, today: number): readonly Candidate[] {
  const known = formats
    .filter((format) => format.map.safeParse({}).success)
    .map(({ id }) => ({ ...plain, format: id }));
  const table = sampleDelimited(text)?.table ?? [];
  const ready = readyMade.map((format) => ({ format: format.id, ...readyFindings(format, table) }));
  const byId = new Map(ready.map((findings) => [findings.format, findings]));
  return [
    ...known.map((candidate) => ({ ...candidate, ...byId.get(candidate.format) })),
    ...guessedMaps(text, today),
  ];
}

const plain = { ...nothingFound, map: {}, isGuessed: false, timeZone: null, table: [], notes: [] };

/** A ready-made map has names for columns that the file does not name, and a rule for its years. */
function readyFindings({ ready }: ReadyMade, table: SampleTable) {
  const { names, twoDigitYear } = ready;
  const text = say((c) => c.guessing.readyYear(twoDigitYear ?? ''));
  return {
    table: table.map((column, index) => {
      const name = names?.[index];
      return name === undefined ? column : { ...column, place: name, name };
    }),
    remarks: twoDigitYear === undefined ? [] : [{ path: [], text }],
  };
}

async function ranked(
  { file }: Sample,
  candidates: readonly Candidate[],
): Promise<readonly Scored[]> {
  const scored: Scored[] = [];
  for (const candidate of candidates) scored.push(await score(file, candidate));
  return scored
    .filter(({ accepted, candidate }) => accepted > 0 || candidate.isGuessed)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .filter(({ accepted }, index) => accepted > 0 || index === 0);
}

/**
 * What a known format reads goes before a map that was made to read it, and a map that assumes who
 * acted, or what was done, tells less than it seems.
 */
function weightOf({ score: share, candidate: { isGuessed, open } }: Scored): number {
  if (!isGuessed) return share;
  const isAssumed = open.some(({ path }) => ['actor', 'action'].includes(String(path.at(-1))));
  return share * (isAssumed ? 0.5 : 0.65);
}

/** Reads the sample by a candidate's map; where the map is not yet whole, nothing is read. */
async function score(file: LogFile, candidate: Candidate): Promise<Scored> {
  const unread = { candidate, accepted: 0, rejected: 0, score: 0 };
  const source = sourceFor(candidate);
  if (source === null) return unread;
  let [accepted, told, rejected] = [0, 0, 0];
  try {
    await readLog(file, source, new Map(), {
      accept(event) {
        accepted += 1;
        if (event.action !== 'other') told += 1;
      },
      reject() {
        rejected += 1;
      },
      drain: async () => {},
    });
  } catch (error) {
    if (error instanceof UnreadableFileError) return unread;
    throw error;
  }
  const share = accepted / Math.max(1, accepted + rejected);
  const telling = told / Math.max(1, accepted);
  return { candidate, accepted, rejected, score: share * (0.6 + 0.4 * telling) };
}

/** The source that reads a file by a candidate's map; null: the map is not whole. */
export function sourceFor({ format, map, timeZone }: Candidate): Source | null {
  const parsed = formatById(format)?.map.safeParse(map);
  if (parsed?.success !== true) return null;
  return {
    id: 'try',
    title: { ja: '', en: '' },
    system: 'try',
    objects: ['**'],
    format,
    encoding: 'auto',
    timeZone: timeZone ?? 'Asia/Tokyo',
    cadence: 'daily',
    map: parsed.data,
  };
}
