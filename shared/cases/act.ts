import type { CaseStore, StoredCase } from '../ports.ts';
import { nextAction, stepped, untilSettled, writeRecord } from './log.ts';
import { refuse, refuseUnlessAllowed, refuseUntoldStep } from './refuse.ts';
import { isTicking } from './ticking.ts';
import { type PersonalDeed, statusOf } from './transitions.ts';

/**
 * Does what a person does to a case, and answers the case as it then stands. The deed may follow
 * from the case as it stands when it is done, so that what it says was before it was. Throws
 * `RefusedActionError` with a sentence that says what is allowed. `by` is the person's account,
 * `accounts` are all that the same person uses; `now` in ms since 1970. The clock looks at the case
 * next: what the deed leaves due is its matter.
 */
export async function act(
  id: string,
  given: PersonalDeed | ((stored: StoredCase) => PersonalDeed),
  by: string,
  store: CaseStore,
  now: number,
  accounts: readonly string[] = [by],
): Promise<StoredCase> {
  let done = false;
  return untilSettled(async () => {
    const stored = await store.read(id);
    if (!stored) return refuse((c) => c.cases.noSuchCase(id));
    const { record, actions } = stored;
    if (!done) {
      const deed = typeof given === 'function' ? given(stored) : given;
      refuseUnlessAllowed(record.facts, actions, deed, by, accounts);
      refuseUntoldStep(record.facts, actions, deed);
      const next = nextAction(actions, deed, now, by);
      if (record.dueAt === null && isTicking(record.facts, [...actions, next])) {
        return stepped(await writeRecord(stored, now, store));
      }
      done = await store.append(id, next);
      return stepped(done);
    }
    const ticks = isTicking(record.facts, actions);
    const isDue = !ticks || (record.dueAt !== null && record.dueAt <= now);
    if (record.status === statusOf(actions) && isDue) return stored;
    return stepped(await writeRecord(stored, ticks ? now : null, store));
  });
}
