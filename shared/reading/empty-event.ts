import type { AccessEvent } from '../event.ts';

/** An event that a reader fills again and again. */
export function emptyEvent(source: string, system: string): AccessEvent {
  return {
    at: 0,
    actor: '',
    action: 'other',
    outcome: 'success',
    system,
    records: null,
    subject: undefined,
    section: undefined,
    terminal: undefined,
    screen: undefined,
    purpose: undefined,
    dataClasses: [],
    sequence: undefined,
    source,
    line: 0,
  };
}
