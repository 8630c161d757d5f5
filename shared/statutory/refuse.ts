import type { CaseFacts } from '../cases/case.ts';
import { recusedActorsOf } from '../cases/transitions.ts';
import { RefusedActionError } from '../errors.ts';
import { type RefusalCatalogue, sayRefusal } from '../refusal-language.ts';
import type { StatutoryDeed } from './deed.ts';
import { fieldsOf } from './document.ts';

/** The most people that anybody may state: more than any town has. */
const peopleMax = 200_000_000;

/**
 * Throws `RefusedActionError` with one sentence where a deed may not be recorded: without a reason
 * or a person, by whom the case is about, at an instant to come, with a count that is none. `by` is
 * the person's account, `accounts` all that he or she uses; `now` in ms since 1970.
 */
export function refuseStatutoryDeed(
  facts: CaseFacts,
  deed: StatutoryDeed,
  by: string,
  now: number,
  accounts: readonly string[] = [by],
): void {
  const refuse = (pick: (catalogue: RefusalCatalogue) => string) => {
    throw new RefusedActionError(sayRefusal(pick));
  };
  const { id } = facts;
  if (!by.trim()) refuse((c) => c.cases.blankActor(id));
  if (!deed.reason.trim()) refuse((c) => c.statutory.refusals.blankReason(id));
  const about = recusedActorsOf(facts);
  if (accounts.some((one) => about.includes(one))) refuse((c) => c.cases.recused(id, by));
  const at = instantOf(deed);
  if (at !== null && !(at <= now)) refuse((c) => c.statutory.refusals.notYet(id));
  if (deed.kind === 'people-stated' && !isCount(deed)) {
    const { atLeast, atMost } = deed;
    const given = `${atLeast}–${atMost ?? '?'}`;
    refuse((c) => c.statutory.refusals.notACount(id, String(peopleMax), given));
  }
  if (deed.kind === 'field-written' && !fieldsOf[deed.document].includes(deed.field)) {
    const allowed = fieldsOf[deed.document].join(', ');
    refuse((c) => c.statutory.refusals.noSuchField(id, allowed, deed.field));
  }
}

/** The instant that a deed speaks of; null: of none. */
function instantOf(deed: StatutoryDeed): number | null {
  switch (deed.kind) {
    case 'knowledge-corrected':
      return deed.knownAt;
    case 'report-made':
      return deed.madeAt;
    case 'subjects-notified':
    case 'published':
      return deed.doneAt;
    default:
      return null;
  }
}

function isCount({ atLeast, atMost }: { atLeast: number; atMost: number | null }): boolean {
  const isWhole = (count: number) => Number.isInteger(count) && count >= 0 && count <= peopleMax;
  return isWhole(atLeast) && (atMost === null || (isWhole(atMost) && atMost >= atLeast));
}
