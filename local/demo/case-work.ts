import { labourOf } from '../../shared/cases/labour.ts';
import { standingTasks, tasksOf } from '../../shared/cases/tasks.ts';
import { doRequest } from '../../shared/escalation/request.ts';
import { printLocalTime, zoneShift } from '../../shared/log-day.ts';
import type { CaseRecord, StoredCase } from '../../shared/ports.ts';
import { say } from '../../shared/whole-language.ts';
import { type DeedPorts, doDeed, hoursOf } from './deeds.ts';

/** Who takes on which of the tasks that every case has. */
const owners: Readonly<Record<(typeof standingTasks)[number], string>> = {
  'limit-harm': 'S0302',
  apologise: 'S0301',
  'analyse-cause': 'S0204',
  'plan-prevention': 'S0204',
  'report-to-head': 'S0105',
  'press-release': 'S0105',
};

/** Gives every task an owner and a day, in the article's order. `dueAt` in ms since 1970. */
export async function assignTasks(
  caseId: string,
  by: string,
  dueAt: number,
  ports: DeedPorts,
): Promise<StoredCase | null> {
  const comment = '分担を決めました。';
  for (const task of standingTasks) {
    const change = { owner: owners[task], dueAt };
    const request = { kind: 'task-changed', task, change, comment } as const;
    await doRequest(caseId, request, by, ports.pipeline, ports.clock.now());
  }
  return ports.pipeline.cases.read(caseId);
}

/** Says of every task but the press release, which was not needed, that it is done. */
export async function finishTasks(caseId: string, by: string, ports: DeedPorts): Promise<void> {
  const doneAt = ports.clock.now();
  for (const task of standingTasks.filter((one) => one !== 'press-release')) {
    const request = { kind: 'task-changed', task, change: { doneAt }, comment: '済み' } as const;
    await doRequest(caseId, request, by, ports.pipeline, doneAt);
  }
}

/** The tasks of a case as they stand. */
export function showTasks(stored: StoredCase | null, { pipeline, stage }: DeedPorts): void {
  if (stored === null) return;
  const { record, actions } = stored;
  const shift = zoneShift(pipeline.settings.organisation.timeZone);
  const day = (at: number | null) => (at === null ? '–' : printLocalTime(at, shift).slice(0, 10));
  const about = record.facts.actors;
  stage.rows([
    ['やること task', '担当 owner', '期限 due', '完了 done'],
    ...standingTasks.map((id) => {
      const task = tasksOf(actions, about).find((one) => one.id === id);
      const title = say((c) => c.cases.task[id]);
      const { owner = null, dueAt = null, doneAt = null } = task ?? {};
      return [`${title.ja} ${title.en}`, owner ?? '–', day(dueAt), day(doneAt)];
    }),
  ]);
  stage.line();
}

/** Hours by role, and what they cost at the rates of the settings. */
export function showLabour({ actions }: StoredCase, { pipeline, stage }: DeedPorts): void {
  const { hours, totalHours, yen } = labourOf(actions);
  const title = (role: string) => pipeline.settings.escalation.roles.get(role)?.title.ja ?? role;
  const parts = [...hours].map(([role, worked]) => `${title(role)} ${worked}時間`);
  const cost = Number(yen).toLocaleString('en-US');
  stage.tell({
    ja: `対応の費用：${parts.join('、')}。計${totalHours}時間、人件費${cost}円。`,
    en: `Cost of the response: ${totalHours} hours, ${cost} yen.`,
  });
}

/** A case that its head has asked about and that proves to be work: it has its cost too. */
export async function explainCase(
  { facts }: CaseRecord,
  by: string,
  ports: DeedPorts,
): Promise<void> {
  const { id } = facts;
  const verdict = 'explained';
  const found = '口頭で命じた作業でした。承認簿への登録漏れのため、本日登録します。';
  const closing = '業務と確認しました。';
  ports.stage.tell({
    ja: '確かめると業務でした。業務だった事案にも、対応の費用が残ります。',
    en: 'It proves to be work. A case that was harmless has its cost as well.',
  });
  await doDeed(id, hoursOf('section-head', '0.5', by, '聞き取りと記録の確認'), ports);
  const request = { kind: 'assessed', verdict, comment: found } as const;
  const command = `assess --verdict ${verdict}`;
  await doDeed(id, { by, request, command, comment: found }, ports);
  const end = { kind: 'closed', comment: closing } as const;
  const closed = await doDeed(id, { by, request: end, command: 'close', comment: closing }, ports);
  showLabour(closed, ports);
}
