import type { Catalogue } from '../catalogue/ja/index.ts';
import { RefusedActionError } from '../errors.ts';
import { say } from '../language.ts';
import type { CaseStore, StoredCase } from '../ports.ts';
import { nextAction, stepped, untilSettled, writeRecord } from './log.ts';
import { refuseUnlessAllowed } from './refuse.ts';
import { type PersonalDeed, statusOf } from './transitions.ts';

/**
 * Does what a person does to a case, and answers the case as it then stands. Throws
 * `RefusedActionError` with a sentence that says what is allowed. `by` is the person's account,
 * `accounts` are all that the same person uses; `now` in ms since 1970. The clock looks at the case
 * next: what the deed leaves due is its matter.
 */
export async function act(
  id: string,
  deed: PersonalDeed,
  by: string,
  store: CaseStore,
  now: number,
  accounts: readonly string[] = [by],
): Promise<StoredCase> {
  let done = false;
  return untilSettled(async () => {
    const stored = await store.read(id);
    if (!stored) throw refusal((c) => c.cases.noSuchCase(id));
    const dueAt = stored.record.facts.notified ? now : null;
    if (!done) {
      refuseUnlessAllowed(stored.record.facts, stored.actions, deed, by, accounts);
      if (stored.record.dueAt === null && dueAt !== null) {
        return stepped(await writeRecord(stored, dueAt, store));
      }
      done = await store.append(id, nextAction(stored.actions, deed, now, by));
      return stepped(done);
    }
    if (stored.record.status === statusOf(stored.actions) && isDue(stored, now)) return stored;
    return stepped(await writeRecord(stored, dueAt, store));
  });
}

function isDue({ record }: StoredCase, now: number): boolean {
  return !record.facts.notified || (record.dueAt !== null && record.dueAt <= now);
}

function refusal(pick: (catalogue: Catalogue) => string): RefusedActionError {
  return new RefusedActionError(say(pick));
}
