import { UnreadableFileError } from '../../../shared/errors.ts';
import type { AccessEvent } from '../../../shared/event.ts';
import type { JudgedSpan } from '../../../shared/history/source-findings.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../../../shared/log-day.ts';
import { sourceOf } from '../../../shared/reading/match-source.ts';
import { readLog } from '../../../shared/reading/read-log.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import type { Gathered } from '../../../shared/statements/gather.ts';
import { createOriginalsBook, type Originals } from '../../../shared/statements/originals.ts';
import type { GuardedFile } from '../disk-guard.ts';

/** The lines of original logs that are about what was asked, held against the history. */
export async function originalLines(
  files: readonly GuardedFile[],
  span: JudgedSpan,
  isAsked: (event: AccessEvent) => boolean,
  gathered: Gathered,
  settings: Settings,
): Promise<Originals> {
  const shift = zoneShift(settings.organisation.timeZone);
  const book = createOriginalsBook(gathered);
  const unread: string[] = [];
  let read = 0;
  for (const { file, explain } of files) {
    const source = sourceOf(file.name, settings.sources);
    try {
      if (source === null) continue;
      await readLog(file, source, settings.systems, {
        accept(event) {
          const logDay = logDayFromNumber(logDayNumber(event.at, shift));
          if (span.from <= logDay && logDay <= span.until && isAsked(event))
            book.add(file.name, logDay, event);
        },
        reject: () => undefined,
        drain: async () => undefined,
      });
      read += 1;
    } catch (error) {
      if (!(error instanceof UnreadableFileError) && explain(error) === null) throw error;
      unread.push(file.name);
    }
  }
  return book.finish(read, unread);
}
