import { createHash } from 'node:crypto';
import type { LogDay } from '../log-day.ts';
import type { Family } from './case.ts';

/** What a case is about. A resident stands here only as the keyed hash of the state. */
export type Entity = 'actor' | 'subject' | 'source';

/**
 * The id of a case: `C-` and the first 16 hexadecimal digits of SHA-256 over the JSON array
 * `[entity kind, entity, family, first log day]`. It depends on nothing but the case's content, so
 * every worker and every home gives the same case the same id.
 */
export function caseId(kind: Entity, entity: string, family: Family, firstLogDay: LogDay): string {
  const content = JSON.stringify([kind, entity, family, firstLogDay]);
  return `C-${createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 16)}`;
}
