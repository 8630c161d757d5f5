import { say, type Text } from '../language.ts';
import type { DeadlineStanding, StatutoryClock } from './clock.ts';
import { documentDates } from './document-dates.ts';

/**
 * The clock in sentences, for a page or a reminder: each deadline as it stands, and the longer time
 * where it only may be given. Dates are those of the organisation's zone.
 */
export function clockSentences(clock: StatutoryClock, timeZone: string): readonly Text[] {
  if (clock.deadlines.length === 0) return [say((c) => c.statutory.notKnownYet)];
  const longer = clock.longerIfPurpose;
  return [
    ...clock.deadlines.map((standing) => deadlineSentence(standing, timeZone)),
    ...(longer === null
      ? []
      : [
          say(({ statutory }, language) => {
            const { day } = documentDates(language, timeZone);
            return statutory.longerIfPurpose(day(longer.lastDay), String(longer.days));
          }),
        ]),
  ];
}

/** One deadline as it stands: which report, by when, why then, and whether it has been made. */
export function deadlineSentence(
  { deadline, state, madeAt }: DeadlineStanding,
  timeZone: string,
): Text {
  const { report, lastDay, countedTo, isClosed, days } = deadline;
  return say(({ statutory }, language) => {
    const { day, minute } = documentDates(language, timeZone);
    const [title, standing] = [statutory.reportKind[report], statutory.states[state]];
    return [
      statutory.deadline(title, standing, day(lastDay), String(days)),
      lastDay === countedTo ? '' : statutory.moved(day(countedTo)),
      isClosed && madeAt === null ? statutory.closed : '',
      madeAt === null ? '' : statutory.madeAt(minute(madeAt)),
    ].join('');
  });
}
