import type { EvidenceLine } from '../../../shared/cases/case.ts';
import { UnreadableFileError } from '../../../shared/errors.ts';
import type { AccessEvent } from '../../../shared/event.ts';
import { sourceOf } from '../../../shared/reading/match-source.ts';
import { archivePart } from '../../../shared/reading/member-name.ts';
import { readLog } from '../../../shared/reading/read-log.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import type { GuardedFile } from '../disk-guard.ts';
import type { HistoryHome } from '../statements/history-home.ts';

/**
 * The lines of evidence as the original logs say them, in the order of files and lines; those that
 * are not found are left out. `logs` is where to look; null: each file where it was uploaded.
 */
export async function evidenceLines(
  evidence: readonly EvidenceLine[],
  logs: string | null,
  home: Pick<HistoryHome, 'logsAt'>,
  settings: Settings,
): Promise<readonly AccessEvent[]> {
  const found: AccessEvent[] = [];
  const byFile = Map.groupBy(evidence, ({ file }) => file);
  const places = logs === null ? [...byFile.keys()].map((one) => archivePart(one) ?? one) : [logs];
  const read = new Set<string>();
  for (const place of new Set(places))
    for (const log of await home.logsAt(place)) {
      const { name } = log.file;
      const wanted = byFile.get(name);
      if (wanted === undefined || read.has(name)) continue;
      read.add(name);
      found.push(...(await linesIn(log, new Set(wanted.map(({ line }) => line)), settings)));
    }
  return found;
}

/** The lines of one log; none where it cannot be read any more. */
async function linesIn(
  { file, explain }: GuardedFile,
  wanted: ReadonlySet<number>,
  { sources, systems }: Settings,
): Promise<readonly AccessEvent[]> {
  const source = sourceOf(file.name, sources);
  const found: AccessEvent[] = [];
  try {
    if (source === null) return [];
    await readLog(file, source, systems, {
      accept: (event) => void (wanted.has(event.line) && found.push({ ...event })),
      reject: () => undefined,
      drain: async () => undefined,
    });
  } catch (error) {
    if (!(error instanceof UnreadableFileError) && explain(error) === null) throw error;
  }
  return found;
}
