/** What is known of a fact: `yes`, `no`, or nobody can say yet. */
export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

/** Whether all hold (Kleene's strong logic): one `no` settles it, one `unknown` leaves it open. */
export function allOf(given: readonly Answer[]): Answer {
  if (given.includes('no')) return 'no';
  return given.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether one at least holds: one `yes` settles it, one `unknown` leaves it open. */
export function anyOf(given: readonly Answer[]): Answer {
  if (given.includes('yes')) return 'yes';
  return given.includes('unknown') ? 'unknown' : 'no';
}
