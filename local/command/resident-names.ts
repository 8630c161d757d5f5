import type { CaseFacts } from '../../shared/cases/case.ts';
import { UnreadableFileError } from '../../shared/errors.ts';
import { hashOfSubject, type SubjectHash } from '../../shared/history/subject-key.ts';
import type { Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import { printSubject } from '../../shared/sealing/subject-picks.ts';
import type { Settings, Source } from '../../shared/settings/settings.ts';
import { guarded } from './disk-guard.ts';

/** Residents as the logs name them, by keyed hash as it stands in a case. */
export type ResidentNames = ReadonlyMap<string, string>;

/**
 * Looks up in the logs themselves whom cases about residents are about, at the first line of their
 * evidence: the state holds keyed hashes only. Whoever is not found there is left out.
 */
export async function residentNames(
  cases: readonly CaseFacts[],
  files: readonly LogFile[],
  { settings, subjectKey }: Pick<Pipeline, 'settings' | 'subjectKey'>,
): Promise<ResidentNames> {
  const hash = hashOfSubject(subjectKey);
  const names = new Map<string, string>();
  for (const { source, file, lines } of placesOf(cases, settings))
    for (const log of files)
      if (log.name === file)
        for (const subject of await subjectsAt(lines, log, source, settings))
          names.set(printHash(hash, subject), subject);
  return names;
}

/** A case with its resident as the logs name him or her; as it was where that is not known. */
export function namingResident(facts: CaseFacts, names: ResidentNames): CaseFacts {
  if (facts.subject === null) return facts;
  return { ...facts, subject: names.get(facts.subject) ?? facts.subject };
}

interface Place {
  readonly source: Source;
  readonly file: string;
  readonly lines: Set<number>;
}

/** One place in one log for each resident, so that no log is read more than once. */
function placesOf(cases: readonly CaseFacts[], { sources }: Settings): Iterable<Place> {
  const places = new Map<string, Place>();
  for (const { subject, evidence } of cases) {
    const [first] = evidence;
    const source = sources.find(({ id }) => id === first?.source);
    if (subject === null || first === undefined || source === undefined) continue;
    const { file, line } = first;
    const key = JSON.stringify([source.id, file]);
    const place = places.get(key) ?? { source, file, lines: new Set() };
    places.set(key, place);
    place.lines.add(line);
  }
  return places.values();
}

/** The residents on these lines; none where the log cannot be read any more. */
async function subjectsAt(
  lines: ReadonlySet<number>,
  log: LogFile,
  source: Source,
  { systems }: Settings,
): Promise<ReadonlySet<string>> {
  const guard = guarded(log);
  const found = new Set<string>();
  try {
    await readLog(guard.file, source, systems, {
      accept({ line, subject }) {
        if (subject !== undefined && lines.has(line)) found.add(subject);
      },
      reject: () => undefined,
      drain: async () => undefined,
    });
  } catch (error) {
    if (!(error instanceof UnreadableFileError) && guard.explain(error) === null) throw error;
  }
  return found;
}

function printHash(hash: SubjectHash, subject: string): string {
  return printSubject(hash(subject));
}
