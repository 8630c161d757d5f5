import type { CaseFacts } from '../cases/case.ts';
import type { Moments } from './moments.ts';
import type { ConsoleWords } from './words.ts';

/** Whom or what a case is about, for tables: a staff number, one resident (unnamed), a source. */
export function whomOf(
  { actor, subject, source, family }: Pick<CaseFacts, 'actor' | 'subject' | 'source' | 'family'>,
  words: ConsoleWords,
): string {
  if (actor !== null) return actor;
  if (source !== null)
    return family === 'settings' ? words.settingsFiles(source) : words.source(source);
  return subject === null ? words.manyActors : words.oneResident;
}

/** When it was: instants of what somebody did; days of a log that is not whole. */
export function whenOf(
  { source, from, until, firstAt, lastAt }: CaseFacts,
  moments: Moments,
): string {
  return source === null ? moments.span(firstAt, lastAt) : moments.days(from, until);
}
