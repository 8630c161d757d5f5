import type { CaseStore, Messenger, OutgoingAlert } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { DemoClock } from './clock.ts';
import { padded } from './columns.ts';
import type { Stage } from './stage.ts';

/** A messenger that also shows each alert on the stage as it goes out. */
export interface Announcements extends Messenger {
  /** How many alerts have gone out. */
  count(): number;
}

/** Shows alerts and hands them on: the case once, with its reasons, then one line an alert. */
export function announcing(
  next: Messenger,
  cases: Pick<CaseStore, 'read'>,
  settings: Settings,
  clock: DemoClock,
  stage: Stage,
): Announcements {
  const shown = new Set<string>();
  let sent = 0;
  return {
    count: () => sent,
    async send(alert) {
      await next.send(alert);
      sent += 1;
      if (!shown.has(alert.caseId)) {
        shown.add(alert.caseId);
        await showCase(alert, cases, stage);
      }
      const role = settings.escalation.roles.get(alert.role)?.title.ja ?? alert.role;
      stage.line(`    ${clock.print()}  → ${padded(role, 22)}  ${alert.to.name}`);
    },
  };
}

async function showCase(
  alert: OutgoingAlert,
  cases: Pick<CaseStore, 'read'>,
  stage: Stage,
): Promise<void> {
  const stored = await cases.read(alert.caseId);
  stage.line();
  stage.line(`  ● ${alert.subject}`);
  for (const reason of stored?.record.facts.why ?? []) stage.tell(reason, 4);
}
