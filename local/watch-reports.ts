import type { Text } from '../shared/language.ts';
import { zoneShift } from '../shared/log-day.ts';
import type { IssuePorts } from '../shared/reports/issue.ts';
import { issueDue } from '../shared/reports/issue-due.ts';
import { say } from '../shared/whole-language.ts';
import type { Turns } from './turns.ts';
import { pause } from './watch-pause.ts';

/** How often the calendar is looked at. */
const lookMs = 60_000;
/** Once a day, from the hour on at which summaries are issued. */
const minutesFrom = 6 * 60;
const dayMs = 24 * 60 * 60_000;
/** After trouble it is tried again so much later. */
const retryMs = 5 * 60_000;

/** What the one-machine service writes reports with. */
export interface ReportingPorts extends IssuePorts {
  readonly now: () => number;
}

/**
 * Writes the reports that are due, and their corrections, until `stop`; never while a file is being
 * taken in.
 */
export async function keepReporting(
  given: ReportingPorts,
  turns: Turns,
  tell: (text: Text) => void,
  stop: AbortSignal,
): Promise<void> {
  let lookedOn: number | null = null;
  while (!stop.aborted) {
    const today = dayOf(given);
    if (today === lookedOn) {
      await pause(lookMs, stop);
      continue;
    }
    try {
      // The settings may be read again meanwhile: one report goes by the same ones.
      const ports = { ...given };
      for (const { document, edition, isHeard } of await turns.take(() =>
        issueDue(ports, ports.now()),
      )) {
        const place = ports.shelf.placeOf(edition.period);
        tell(say((c) => c.reports.command.issued(document.title, place)));
        if (!isHeard) tell(say((c) => c.reports.command.nobody(document.title)));
      }
      lookedOn = today;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(say((c) => c.command.stateTrouble(message)));
      await pause(retryMs, stop);
    }
  }
}

/** Counts the days that begin at 06:00 local time. */
function dayOf({ now, settings }: ReportingPorts): number {
  const shift = zoneShift(settings.organisation.timeZone);
  return Math.floor((now() + shift(now()) - minutesFrom * 60_000) / dayMs);
}
