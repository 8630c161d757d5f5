import * as z from 'zod';

export const actions = [
  'view',
  'search',
  'print',
  'export',
  'update',
  'login',
  'logout',
  'other',
] as const;
export type Action = (typeof actions)[number];

export const outcomes = ['success', 'denied', 'error'] as const;
export type Outcome = (typeof outcomes)[number];

export const dataClasses = ['personal', 'my-number', 'juki-net', 'sensitive'] as const;
export type DataClass = (typeof dataClasses)[number];

/**
 * One normalised log line (contract, section 3). In the hot path a reader may hand out the same
 * object again and again: it is valid only during the call that receives it; copy what you keep.
 */
export interface AccessEvent {
  /** The instant, in milliseconds since 1970-01-01T00:00:00Z. */
  at: number;
  /** The account that did it. */
  actor: string;
  action: Action;
  outcome: Outcome;
  /** The id of the records system. */
  system: string;
  /** How many people's records the line covers; null: the log does not say (never a guess). */
  records: number | null;
  /** Whose record, as the log names it (leading zeros kept). */
  subject: string | undefined;
  section: string | undefined;
  terminal: string | undefined;
  screen: string | undefined;
  purpose: string | undefined;
  /** From the configuration, by system and screen. Never changed after it is handed out. */
  dataClasses: readonly DataClass[];
  /** The source's own number of the line, unique within the source. */
  sequence: string | undefined;
  /** Where it was read: source id, and line (or record) number from 1. */
  source: string;
  line: number;
}

const name = z.string().min(1);

/** An access event as printed by `sekisho parse` and read by the format `sekisho-jsonl`. */
export const accessEventLine = z.strictObject({
  at: z.string(),
  actor: name,
  action: z.enum(actions),
  outcome: z.enum(outcomes),
  system: name,
  records: z.int().min(0).nullable(),
  subject: name.optional(),
  section: name.optional(),
  terminal: name.optional(),
  screen: name.optional(),
  purpose: name.optional(),
  dataClasses: z.array(z.enum(dataClasses)),
  sequence: name.optional(),
  source: name,
  line: z.int().min(1),
});
export type AccessEventLine = z.infer<typeof accessEventLine>;

/** The contract's form of an event: UTC with milliseconds; absent fields are left out. */
export function printAccessEvent(event: AccessEvent): string {
  return JSON.stringify({
    at: new Date(event.at).toISOString(),
    actor: event.actor,
    action: event.action,
    outcome: event.outcome,
    system: event.system,
    records: event.records,
    subject: event.subject,
    section: event.section,
    terminal: event.terminal,
    screen: event.screen,
    purpose: event.purpose,
    dataClasses: event.dataClasses,
    sequence: event.sequence,
    source: event.source,
    line: event.line,
  });
}
