import type * as z from 'zod';
import { say } from '../whole-language.ts';
import { isLocalDate, readNamedTime } from './local-time.ts';
import { refuse, textThatParses } from './refuse.ts';

/** `YYYY-MM-DD`, a day that exists. */
export const localDate = textThatParses(
  (given) => (isLocalDate(given) ? given : undefined),
  (given) => say((c) => c.settings.notADate(given)),
);

/** When something begins: the first millisecond of the date or time, ms since 1970. */
export function beginning(timeZone: string) {
  return textThatParses(
    (given) => readNamedTime(given, timeZone)?.first,
    (given) => say((c) => c.settings.notATime(given)),
  );
}

/**
 * When something ends, inclusive: the last millisecond of the day, minute or second that is
 * named, ms since 1970.
 */
export function end(timeZone: string) {
  return textThatParses(
    (given) => readNamedTime(given, timeZone)?.last,
    (given) => say((c) => c.settings.notATime(given)),
  );
}

/** An IANA time zone that this machine knows. */
export const timeZone = textThatParses(
  (given) => (isTimeZone(given) ? given : undefined),
  (given) => say((c) => c.settings.unknownTimeZone(given)),
);

/** Something that may name a period: `until` is not before `from`. */
export function endsAfterItBegins<T extends { from: number; until: number }>(
  period: T,
  context: z.RefinementCtx,
): void {
  if (period.until >= period.from) return;
  const text = say((c) => c.settings.untilBeforeFrom());
  context.addIssue({ code: 'custom', path: ['until'], params: refuse(text) });
}

function isTimeZone(given: string): boolean {
  // Offsets such as `+09:00` are accepted by Intl, but they are no zones and know no rules.
  if (!/^[A-Za-z]/.test(given)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }) !== null;
  } catch {
    return false;
  }
}
