import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../local/demo/random.ts';
import { UnreadableFileError } from '../../shared/errors.ts';
import { formatById } from '../../shared/formats/registry.ts';
import { type Collected, collect, sourceOfFormat } from '../reading/collected.ts';
import { sentenceOf } from './catalogue-sentences.ts';
import { countOfJson } from './json-count.ts';
import type { Sample } from './samples.ts';
import { uncoveredLines } from './uncovered-lines.ts';

/** What reading one file showed. */
export interface Examined {
  /** What is wrong, in words for an engineer; null: nothing. */
  readonly problem: string | null;
  /** What came of it, so that files with a new outcome can be mutated further. */
  readonly signature: string;
  readonly milliseconds: number;
}

/** The longest that one file of at most 80 KB may take, both readings and their comparison. */
const millisecondsMax = 5_000;

/** Reads a file whole and in pieces, and holds it to what reading promises. */
export async function examine(sample: Sample, random: Random): Promise<Examined> {
  const started = threadMilliseconds();
  const encoding = random.pick(['auto', 'auto', 'utf-8', 'cp932'] as const);
  const source = sourceOfFormat(sample.format, sample.map, encoding);
  const read = (chunkBytes: number) =>
    outcomeOf(collect(sample.bytes, source, new Map(), chunkBytes));
  const whole = await read(1_000_000);
  const pieces = random.chance(0.7)
    ? random.whole(Math.max(1, Math.floor(sample.bytes.length / 200)), 300)
    : random.whole(300, 70_000);
  const cut = await read(pieces);
  const problem = problemOf(whole, cut, pieces, sample);
  const milliseconds = threadMilliseconds() - started;
  const isSlow = milliseconds > millisecondsMax;
  return {
    problem: problem ?? (isSlow ? `took ${Math.round(milliseconds)} ms` : null),
    signature: signatureOf(whole),
    milliseconds,
  };
}

/** Of work, not of waiting: the machine has other things to do. */
function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

type Outcome = Collected | UnreadableFileError | { readonly crash: unknown };

async function outcomeOf(reading: Promise<Collected>): Promise<Outcome> {
  try {
    return await reading;
  } catch (error) {
    return error instanceof UnreadableFileError ? error : { crash: error };
  }
}

function problemOf(whole: Outcome, cut: Outcome, pieces: number, sample: Sample): string | null {
  if ('crash' in whole) return `crashed: ${stackOf(whole.crash)}`;
  if ('crash' in cut) return `crashed in pieces of ${pieces}: ${stackOf(cut.crash)}`;
  if (whole instanceof UnreadableFileError || cut instanceof UnreadableFileError) {
    const [first, second] = [whole, cut].map((it) =>
      it instanceof UnreadableFileError ? it.text.en : 'it was read',
    );
    if (first !== second) return `whole: ${first}; in pieces of ${pieces}: ${second}`;
    const isSaid = whole instanceof UnreadableFileError && sentenceOf(whole.text) !== null;
    return isSaid ? null : `no sentence of the catalogue: ${first}`;
  }
  if (!isDeepStrictEqual(whole, cut)) return `differs in pieces of ${pieces}`;
  return miscounted(whole, sample) ?? unsaid(whole);
}

const stackOf = (error: unknown) => (error instanceof Error ? error.stack : String(error));

function miscounted(read: Collected, { format, bytes }: Sample): string | null {
  const { events, rejected, summary } = read;
  const counts = [summary.lines, summary.accepted, summary.rejected];
  if (
    !isDeepStrictEqual(counts, [events.length + rejected.length, events.length, rejected.length])
  ) {
    return `counts ${counts} for ${events.length} and ${rejected.length}`;
  }
  const places = [...events, ...rejected].map((it) => it.line);
  if (new Set(places).size !== places.length) return 'two records at one place';
  if (events.some((it) => !Number.isSafeInteger(it.at))) return 'an instant that is none';
  if (summary.compression !== 'none') return null;
  const label = summary.encoding === 'cp932' ? 'shift_jis' : summary.encoding;
  const text = new TextDecoder(label).decode(bytes);
  const lost = uncoveredLines(format, text, read) ?? [];
  if (lost.length > 0) return `lines that no record stands for: ${lost.slice(0, 5)}`;
  const isJson = formatById(format)?.framing === 'document' && format !== 'windows-security';
  const count = isJson ? countOfJson(text) : null;
  const isOther = count !== null && count !== summary.lines;
  return isOther ? `${summary.lines} records where JSON.parse finds ${count}` : null;
}

function unsaid({ rejected }: Collected): string | null {
  const strange = rejected.find((it) => sentenceOf(it.reason) === null);
  return strange === undefined ? null : `no sentence of the catalogue: ${strange.reason.en}`;
}

/** Few words, so that there are some thousand signatures and not as many as files. */
function signatureOf(outcome: Outcome): string {
  if ('crash' in outcome) return 'crash';
  if (outcome instanceof UnreadableFileError) return `${sentenceOf(outcome.text)}`;
  const { events, rejected, summary } = outcome;
  const deeds = events.map(
    (it) => `${it.action} ${it.outcome} ${it.records === null} ${it.subject === undefined}`,
  );
  const reasons = rejected.map((it) => `${sentenceOf(it.reason)}`);
  const kinds = [...new Set([...deeds, ...reasons])].sort();
  return [summary.encoding, summary.compression, Math.min(4, events.length), ...kinds].join('; ');
}
