import type { CaseAction, CaseFacts } from '../cases/case.ts';
import { pathContext } from '../escalation/path-context.ts';
import { twoClocks } from '../statutory/two-clocks.ts';
import type { PageContext } from './page-context.ts';
import { ResponseClockPart } from './response-clock.tsx';
import { StatutoryClockPart } from './statutory-clock.tsx';

interface CaseClocksProps {
  readonly context: PageContext;
  readonly facts: CaseFacts;
  /** Those of predecessors first. */
  readonly actions: readonly CaseAction[];
}

/** Both clocks of a case: the response's starts with the case, the law's with the knowledge. */
export function CaseClocks({ context, facts, actions }: CaseClocksProps) {
  const { settings, now, words } = context;
  const { statutory, organisation } = settings;
  const counting = {
    statutory,
    timeZone: organisation.timeZone,
    calendar: pathContext(settings),
  };
  const clocks = twoClocks(facts, actions, counting, now);
  return (
    <section aria-labelledby="heading-clocks" class="panel clocks">
      <h2 id="heading-clocks">{words.detail.sections.clocks}</h2>
      <StatutoryClockPart context={context} clock={clocks.statutory} actions={actions} />
      <ResponseClockPart context={context} clock={clocks.response} />
    </section>
  );
}
