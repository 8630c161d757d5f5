import { actionsBefore } from '../cases/actions-before.ts';
import { nextAction, untilSettled } from '../cases/log.ts';
import { refuse } from '../cases/refuse.ts';
import { successorOf } from '../cases/transitions.ts';
import { pathContext } from '../escalation/path-context.ts';
import { accountsAbout, accountsBeside } from '../escalation/recusal.ts';
import { clockOf } from '../escalation/reminder-calls.ts';
import type { Language } from '../language.ts';
import type { CaseStore, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { DraftReading } from './deed.ts';
import type { Draft } from './draft.ts';
import { noticeDraft, reportDraft } from './drafts.ts';

/** What drafts are read with. */
export interface DraftPorts {
  readonly cases: Pick<CaseStore, 'read' | 'append'>;
  readonly settings: Settings;
}

/**
 * A draft of a case as it stands, for a person to read: that is recorded before it is written. Throws
 * `RefusedActionError` for a case that there is not, or that goes on under another id, and for whoever
 * the case is about, by any of his or her accounts. `now` in ms since 1970.
 */
export async function readDraft(
  id: string,
  reading: Omit<DraftReading, 'kind'>,
  by: string,
  { cases, settings }: DraftPorts,
  now: number,
  language: Language = 'ja',
): Promise<Draft> {
  const stored = await recorded(
    id,
    { kind: 'draft-read', ...reading },
    by,
    { cases, settings },
    now,
  );
  const before = await actionsBefore(stored, cases);
  const material = {
    facts: stored.record.facts,
    actions: [...before, ...stored.actions],
    clock: clockOf(stored, { ...pathContext(settings), before }, now),
    settings,
    statutory: settings.statutory,
    preparedAt: now,
  };
  const draft = { report: reportDraft, notice: noticeDraft }[reading.document];
  return draft(reading.edition, material, language);
}

function recorded(
  id: string,
  deed: DraftReading,
  by: string,
  { cases, settings }: DraftPorts,
  now: number,
): Promise<StoredCase> {
  return untilSettled(async () => {
    const stored = await cases.read(id);
    if (stored === null) return refuse((c) => c.cases.noSuchCase(id));
    const { record, actions } = stored;
    const successor = successorOf(actions);
    if (successor !== null) refuse((c) => c.cases.supersededCase(id, successor));
    if (!by.trim()) refuse((c) => c.cases.blankActor(id));
    const about = accountsAbout(record.facts, settings.escalation);
    const accounts = accountsBeside(by, settings.escalation);
    if (accounts.some((one) => about.includes(one))) refuse((c) => c.cases.recused(id, by));
    const action = nextAction(actions, deed, now, by);
    if (!(await cases.append(id, action))) return 'lost';
    return { record, actions: [...actions, action] };
  });
}
