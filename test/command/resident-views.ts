/** A resident of nowhere, whose record is looked at. */
export const resident = '0004711';

/** One line of `sekisho-jsonl`: an account looks at the resident's record in the morning. */
export function viewOf(actor: string, minute: number): string {
  return JSON.stringify({
    at: `2026-05-11T09:${minute}:00+09:00`,
    actor,
    action: 'view',
    outcome: 'success',
    system: 'juki',
    records: 1,
    subject: resident,
  });
}
