import type { CaseStore, Messenger, OutgoingAlert } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { DemoClock } from './clock.ts';
import { padded } from './columns.ts';
import type { Growth } from './growth.ts';
import type { Stage } from './stage.ts';

/** A messenger that also shows each alert on the stage as it goes out. */
export interface Announcements extends Messenger {
  /** How many alerts have gone out. */
  count(): number;
  /** Those about a case, in their order. */
  about(caseId: string): readonly OutgoingAlert[];
}

/** What the marks on the lines of alerts mean. */
export const legend =
  '通知 alert ・ まとめ digest ・ 再連絡 reminder ・ 代理 deputy ・ * 夜間・休日 night contact';

/** Shows alerts and hands them on: the case once, with its reasons, then one line an alert. */
export function announcing(
  next: Messenger,
  cases: Pick<CaseStore, 'read'>,
  settings: Settings,
  growth: Growth,
  clock: DemoClock,
  stage: Stage,
): Announcements {
  const shown = new Set<string>();
  const sent: OutgoingAlert[] = [];
  return {
    count: () => sent.length,
    about: (caseId) => sent.filter((alert) => alert.caseId === caseId),
    async send(alert) {
      await next.send(alert);
      sent.push(alert);
      if (alert.caseId !== null && !shown.has(alert.caseId)) {
        shown.add(alert.caseId);
        await showCase(alert, alert.caseId, cases, clock, stage);
      }
      if (alert.caseId !== null) await growth.show(alert.caseId);
      stage.line(`    ${clock.printTime()}  ${alertLine(alert, settings)}`);
    },
  };
}

/** Which step of the path, which role, who, and whether it is a reminder or a deputy. */
function alertLine(alert: OutgoingAlert, settings: Settings): string {
  const step = settings.escalation.steps.find(({ role }) => role === alert.role)?.step ?? '';
  const { title } = settings.escalation.roles.get(alert.role) ?? { title: { ja: '', en: '' } };
  const call = Number(alert.notice.split('/').at(-1));
  const isDeputy = alert.recipient.startsWith('deputy');
  const isDigest = alert.caseId === null;
  const mark = isDigest ? 'まとめ' : isDeputy ? '代理' : call > 1 ? '再連絡' : '通知';
  const role = padded(`${title.ja} ${title.en}`, 48);
  return `段階${step}  ${role}  ${padded(mark, 6)}  ${alert.to.name.replace('（夜間・休日）', ' *')}`;
}

async function showCase(
  alert: OutgoingAlert,
  caseId: string,
  cases: Pick<CaseStore, 'read'>,
  clock: DemoClock,
  stage: Stage,
): Promise<void> {
  const stored = await cases.read(caseId);
  stage.line();
  stage.line(`  ${clock.print()}  ● ${alert.subject}`);
  for (const reason of stored?.record.facts.why ?? []) stage.tell(reason, 4);
}
