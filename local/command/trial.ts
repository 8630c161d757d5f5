import { UnreadableFileError } from '../../shared/errors.ts';
import type { AccessEvent } from '../../shared/event.ts';
import type { Candidate, Scored } from '../../shared/guessing/candidate.ts';
import { candidatesFor, sourceFor } from '../../shared/guessing/candidates.ts';
import { sampleOf } from '../../shared/guessing/sample-text.ts';
import { guessTrailer } from '../../shared/guessing/trailer-guess.ts';
import { limits } from '../../shared/limits.ts';
import type { LogFile } from '../../shared/ports.ts';
import { readSurveyed } from '../../shared/reading/read-log.ts';
import type { Rejected } from '../../shared/reading/sink.ts';
import { type Survey, survey } from '../../shared/reading/survey.ts';
import type { Encoding } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';

/** What came of trying a file. */
export interface Trial {
  readonly found: Survey;
  /** The file holds no text at all. */
  readonly isEmpty: boolean;
  /** What the file may be, the likeliest first. */
  readonly candidates: readonly Scored[];
  /** The likeliest, completed by what reading all of the file showed; null: there is none. */
  readonly chosen: Candidate | null;
  /** What all of the file is by it; null: a place is open without which nothing can be read. */
  readonly reading: TrialReading | null;
}

/** All of a file, read by a guess. */
export interface TrialReading {
  readonly firstEvents: readonly AccessEvent[];
  readonly firstRejects: readonly Rejected[];
  readonly accepted: number;
  readonly rejected: number;
}

/** Events and rejected lines that are shown. */
const shownMax = 10;

/** Finds out what a file is and reads all of it so. Throws UnreadableFileError where it is no log. */
export async function tryFile(
  file: LogFile,
  today: number,
  encoding: Encoding = 'auto',
): Promise<Trial> {
  const found = await survey(file, encoding);
  const sample = await sampleOf(file, found);
  const candidates = await candidatesFor(sample, today);
  const seen = { found, isEmpty: sample.text.trim() === '', candidates };
  const [first] = candidates;
  if (first === undefined) return { ...seen, chosen: null, reading: null };
  const { candidate } = first;
  const read = await readAll(file, found, candidate);
  if (read === null) return { ...seen, chosen: candidate, reading: null };
  const trailer =
    candidate.format === 'delimited'
      ? guessTrailer(read.last, read.accepted + read.rejected - read.last.length)
      : null;
  if (trailer === null) return { ...seen, chosen: candidate, reading: read };
  const chosen = {
    ...candidate,
    map: { ...candidate.map, trailer },
    remarks: [...candidate.remarks, { path: ['trailer'], text: say((c) => c.guessing.trailer) }],
  };
  return { ...seen, chosen, reading: await readAll(file, found, chosen) };
}

interface WholeReading extends TrialReading {
  /** The rejected lines after the last event. */
  readonly last: readonly Rejected[];
}

async function readAll(
  file: LogFile,
  found: Survey,
  candidate: Candidate,
): Promise<WholeReading | null> {
  const source = sourceFor(candidate);
  if (source === null) return null;
  const firstEvents: AccessEvent[] = [];
  const firstRejects: Rejected[] = [];
  let last: Rejected[] = [];
  let [accepted, rejected] = [0, 0];
  try {
    await readSurveyed(file, found, source, new Map(), {
      accept(event) {
        accepted += 1;
        last = [];
        if (firstEvents.length < shownMax) firstEvents.push({ ...event });
      },
      reject(line) {
        rejected += 1;
        if (firstRejects.length < shownMax) firstRejects.push(line);
        // One more than a trailer may have shows that these are none.
        if (last.length <= limits.trailerLinesMax) last.push(line);
      },
      drain: async () => {},
    });
  } catch (error) {
    // Where not one line fits, the lines themselves say why.
    if (!(error instanceof UnreadableFileError) || rejected === 0) throw error;
  }
  return { firstEvents, firstRejects, accepted, rejected, last };
}
