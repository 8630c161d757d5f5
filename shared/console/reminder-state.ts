import type { CaseAction } from '../cases/case.ts';
import type { StatutoryReminder } from '../statutory/reminders.ts';

/** Whether a reminder went out, was passed over, or is still ahead at `now` (ms since 1970). */
export function reminderState(
  { notice, at }: StatutoryReminder,
  actions: readonly CaseAction[],
  now: number,
): 'told' | 'past' | 'ahead' {
  const isTold = actions.some(
    ({ deed }) => deed.kind === 'notice-sent' && deed.notice.includes(`/${notice}/`),
  );
  if (isTold) return 'told';
  return at <= now ? 'past' : 'ahead';
}
