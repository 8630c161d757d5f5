import type { CaseFacts } from '../cases/case.ts';
import { recordFacts } from '../cases/record.ts';
import { type ClockPorts, tendCase } from '../escalation/clock.ts';

/**
 * Opens a case where there is none yet, and lets its first alert go out. Safe to repeat: whoever
 * comes after a crash does what is lacking. `now` is ms since 1970.
 */
export async function tellOnce(facts: CaseFacts, ports: ClockPorts, now: number): Promise<void> {
  const stored = await ports.cases.read(facts.id);
  if (stored?.actions.some(({ deed }) => deed.kind === 'opened')) return;
  await recordFacts(facts, [], ports.cases, now);
  await tendCase(facts.id, ports, now);
}
