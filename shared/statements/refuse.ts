import { accountsAbout, accountsBeside } from '../escalation/recusal.ts';
import type { Text } from '../language.ts';
import type { CaseStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { say } from '../whole-language.ts';
import type { Question } from './request.ts';
import type { Touch } from './touch.ts';

/**
 * Why this account may not be answered; null: it may (escalation, section 3, rule 1). Its own deeds
 * are shown to it only where the settings say so. A case keeps those whom it is about from asking
 * who touched its residents, and what the others in it did, for as long as it is on record; `hashes`
 * are all under which the resident may stand there, as 16 hexadecimal digits.
 */
export async function refusalOf(
  question: Question,
  by: string,
  touches: readonly Touch[],
  settings: Pick<Settings, 'escalation' | 'statements'>,
  cases: Pick<CaseStore, 'list'>,
  hashes: readonly string[],
): Promise<Text | null> {
  const own = accountsBeside(by, settings.escalation);
  if (question.kind === 'what-did' && own.includes(question.actor))
    return settings.statements.ownDeeds ? null : say((c) => c.statements.ownDeedsNotShown(by));
  let after: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, after);
    for (const { facts } of page.records) {
      const about = accountsAbout(facts, settings.escalation);
      if (!about.includes(by)) continue;
      const isOfCase =
        question.kind === 'what-did'
          ? about.includes(question.actor)
          : hashes.some((one) => facts.subject === one || facts.subjectHashes.includes(one)) ||
            touches.some((one) => about.includes(one.actor) && isWithin(one.logDay, facts));
      if (isOfCase) return say((c) => c.statements.isInCase(by));
    }
    after = page.next;
  } while (after !== null);
  return null;
}

function isWithin(day: string, { from, until }: { readonly from: string; readonly until: string }) {
  return from <= day && day <= until;
}
