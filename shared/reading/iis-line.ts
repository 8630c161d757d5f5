import { timeReader } from './date-time.ts';
import type { WebRequest } from './web-event.ts';

/** Which column of a W3C log is which field, by the fields' names in lower case. */
export type W3cLayout = readonly string[];

const required = ['date', 'time', 'cs-method', 'cs-uri-stem'];

/** The names of a `#Fields:` directive, in its order. */
export function layoutOf(names: string): W3cLayout {
  return names.trim().toLowerCase().split(/\s+/u);
}

/** The fields that a layout lacks, without which there is no event. */
export function missingFields(layout: W3cLayout): readonly string[] {
  return required.filter((name) => !layout.includes(name));
}

const utc = timeReader('UTC');

/**
 * The request of a line whose columns are as the layout says, or null where a column holds what it
 * cannot hold. IIS writes date and time in UTC, whatever the server's zone.
 */
export function requestOfW3c(columns: readonly string[], layout: W3cLayout): WebRequest | null {
  const field = (name: string): string | null => {
    const text = columns[layout.indexOf(name)] ?? '-';
    return text === '-' || text === '' ? null : text;
  };
  const status = field('sc-status');
  if (status !== null && !/^\d{3}$/u.test(status)) return null;
  const time = `${field('date') ?? ''} ${field('time') ?? ''}`;
  const stem = field('cs-uri-stem');
  const query = field('cs-uri-query');
  return {
    time,
    at: clock.test(time) ? utc(time) : null,
    user: field('cs-username'),
    address: field('c-ip'),
    method: field('cs-method'),
    target: stem === null || query === null ? stem : `${stem}?${query}`,
    status: status === null ? null : Number(status),
  };
}

const clock = /^\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):\d\d:\d\d$/u;
