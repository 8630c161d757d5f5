import type { CaseAction, CaseFacts, Severity } from '../cases/case.ts';
import type { EscalationSettings } from '../settings/settings.ts';
import { recipientsOf } from './recipients.ts';
import type { Round } from './round.ts';

/** The mild question of a case of low severity: one role is asked whether it was work. */
export interface AskedFirst {
  readonly role: string;
  /** Until when the notices to all others wait, ms since 1970. */
  readonly othersFrom: number;
}

/**
 * Who is asked first whether a case was work, and until when the others are not told (design,
 * `escalation.md` section 2); null: the settings ask nobody first, the case was of a higher severity
 * from its beginning, it is about no single person, or nobody of that role can be asked. The others
 * are told when the wait is over; at once after a no, a "don't know", an assessment, or when the
 * severity rises. Pure.
 */
export function askedFirst(
  facts: CaseFacts,
  { startedAt, actions }: Pick<Round, 'startedAt' | 'actions'>,
  escalation: EscalationSettings,
): AskedFirst | null {
  const { firstQuestion } = escalation;
  if (firstQuestion === null || facts.actor === null) return null;
  if (severityAtFirst(facts, actions) !== 'low') return null;
  const { role, waitMinutes } = firstQuestion;
  if (recipientsOf({ kind: 'notice', role }, facts, escalation).callees.length === 0) return null;
  const end = startedAt + Math.round(waitMinutes * 60_000);
  const early = actions.find(endsQuestion);
  return { role, othersFrom: Math.min(end, early?.at ?? end) };
}

/** What the case was when the round began: the log keeps the figures before every change. */
function severityAtFirst(facts: CaseFacts, actions: readonly CaseAction[]): Severity {
  for (const { deed } of actions) {
    if (deed.kind === 'revised') return deed.before.severity;
  }
  return facts.severity;
}

function endsQuestion({ deed }: CaseAction): boolean {
  if (deed.kind === 'revised') return deed.after.severity !== 'low';
  if (deed.kind === 'acknowledged') return deed.work !== undefined && deed.work.answer !== 'yes';
  return deed.kind === 'assessed';
}
