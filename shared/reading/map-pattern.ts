import * as z from 'zod';
import { say } from '../language.ts';
import { refuse } from '../settings/refuse.ts';
import { type Found, linearPattern, patternProblem } from './linear-pattern.ts';

/** Schema of a pattern in a source's map: what `linearPattern` takes, else refused in a sentence. */
export const mapPattern = z.string().refine((source) => patternProblem(source) === null, {
  params: refuse(say((c) => c.reading.patternNotAllowed)),
  abort: true,
});

/** Schema of a pattern that must have a group of this name. */
export function patternWith(group: string) {
  return mapPattern.refine((source) => linearPattern(source).name === group, {
    params: refuse(say((c) => c.reading.groupMissing(group))),
  });
}

/** The found part of a text; empty where nothing was found. */
export function partOf(text: string, found: Found | null | undefined): string {
  return found ? text.slice(found.from, found.until) : '';
}

/** The text with `{subject}` in place of a found resident: no screen names one. */
export function withoutSubject(text: string, found: Found | null | undefined): string {
  if (!found || found.until > text.length) return text;
  return `${text.slice(0, found.from)}{subject}${text.slice(found.until)}`;
}
