import type { CaseFacts } from '../../shared/cases/case.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { casePath } from '../../shared/escalation/facts.ts';
import { doRequest } from '../../shared/escalation/request.ts';
import { type StepState, standingOf } from '../../shared/escalation/standing.ts';
import { sameInEveryLanguage, type Text } from '../../shared/language.ts';
import type { LogDay } from '../../shared/log-day.ts';
import type { Pipeline } from '../../shared/pipeline.ts';
import type { CaseRecord } from '../../shared/ports.ts';
import type { Announcements } from './announcements.ts';
import type { DeedPorts } from './deeds.ts';
import type { Stage } from './stage.ts';

/** What the walk showed, in alerts sent. */
export interface Walk {
  readonly id: string;
  /** The last log day of its evidence. */
  readonly until: LogDay;
  /** While nobody acknowledged. */
  readonly sentBefore: number;
  /** About this case, in the two hours after the acknowledgement. */
  readonly sentAfter: number;
}

/** Nobody answers for so long: the deputies of step 6 have been called by then. */
const silenceMinutes = 106;
const quietMinutes = 120;
const minuteMs = 60_000;

/** The deputy of the section's head, who answers at night. */
const deputy = 'S0302';
const deputysComment = '端末の利用は終わっています。本人には明朝、用務を確かめます。';

/** Whether a case goes as far as step 6, where the Juki-net is concerned. */
export function goesToStepSix({ facts }: CaseRecord, { settings }: Pipeline): boolean {
  return casePath(facts, settings).some((step) => step.step === 6);
}

/** Walks one case up the path, minute by minute, until somebody acknowledges; then on, in quiet. */
export async function walkUp(
  { id: caseId, until }: CaseFacts,
  announcements: Announcements,
  ports: DeedPorts,
): Promise<Walk> {
  const { pipeline, stage } = ports;
  stage.line();
  stage.tell({
    ja: 'だれも確認しないまま時計を進めます（1分ずつ）。15分ごとの再連絡、代理、段階5・6へ進みます。',
    en: 'Nobody acknowledges; the clock runs on, minute by minute: reminders, deputies, steps 5 and 6.',
  });
  const before = announcements.count();
  await passMinutes(silenceMinutes, ports);
  const sentBefore = announcements.count() - before;
  await acknowledge(caseId, deputy, deputysComment, ports);
  const after = await alertsOf(caseId, pipeline);
  await passMinutes(quietMinutes, ports);
  const sentAfter = (await alertsOf(caseId, pipeline)) - after;
  stage.tell({
    ja: `その後2時間に、この事案について出た通知は${sentAfter}件です（確認までは${sentBefore}件）。`,
    en: `Alerts about it in the two hours after: ${sentAfter} (until the acknowledgement: ${sentBefore}).`,
  });
  await showStanding(caseId, pipeline, stage, 'suspicion');
  return { id: caseId, until, sentBefore, sentAfter };
}

/** How many alerts about a case its log says went out. */
async function alertsOf(caseId: string, { cases }: Pick<Pipeline, 'cases'>): Promise<number> {
  const actions = (await cases.read(caseId))?.actions ?? [];
  return actions.filter(({ deed }) => deed.kind === 'notice-sent').length;
}

/** Acknowledges by the same function as `sekisho cases ack`, and shows the command. */
export async function acknowledge(
  caseId: string,
  by: string,
  comment: string,
  { pipeline, clock, stage }: DeedPorts,
): Promise<void> {
  const request = { kind: 'acknowledged', step: null, comment } as const;
  await doRequest(caseId, request, by, pipeline, clock.now());
  stage.line(`    ${clock.printTime()}  ✓ sekisho cases ack ${caseId}`);
  stage.tell(sameInEveryLanguage(`--by ${by} --comment "${comment}"`), 13);
}

/** Where the steps behind one gate stand, and which wait for the second to open. */
export async function showStanding(
  caseId: string,
  pipeline: Pipeline,
  stage: Stage,
  gate: 'suspicion' | 'confirmation',
): Promise<void> {
  const stored = await pipeline.cases.read(caseId);
  if (stored === null) return;
  stage.line();
  const standing = standingOf(stored, pipeline.settings);
  stage.rows([
    ['段階 step', '役割 role', '状態 state', '通知 alerts'],
    ...standing
      .filter(({ step }) => step.gate === gate)
      .map(({ step, state, told }) => [
        String(step.step),
        gate === 'suspicion' ? `${step.title.ja} ${step.title.en}` : step.title.ja,
        `${stateTitles[state].ja} ${stateTitles[state].en}`,
        String(told.length),
      ]),
  ]);
  const waiting = standing.filter(({ state }) => state === 'gate-closed');
  if (waiting.length > 0)
    stage.tell({
      ja: `段階${waiting[0]?.step.step}以降（${waiting.map(({ step }) => step.title.ja).join('、')}）は、人が判断するまで始まりません。`,
      en: 'The steps after these begin only when a person has decided that they must.',
    });
  stage.line();
}

const stateTitles: Readonly<Record<StepState, Text>> = {
  waiting: { ja: '待ち', en: 'waiting' },
  done: { ja: '着手', en: 'begun' },
  told: { ja: '通知済み', en: 'told' },
  acknowledged: { ja: '確認済み', en: 'acknowledged' },
  'not-called': { ja: '呼び出しなし', en: 'not called' },
  vacant: { ja: '担当なし', en: 'vacant' },
  'gate-closed': { ja: '評価の後', en: 'after an assessment' },
  'awaiting-confirmation': { ja: '人の判断待ち', en: 'a person decides' },
  confirmed: { ja: '行うと決定', en: 'confirmed' },
  postponed: { ja: 'まだ行わない', en: 'not yet' },
  'not-needed': { ja: '不要と決定', en: 'not needed' },
};

/**
 * Lets minutes pass: in each of them what is delivered is ingested, and then the clock that escalates
 * looks at the cases.
 */
export async function passMinutes(
  minutes: number,
  { pipeline, arrivals, clock }: DeedPorts,
): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    const next = clock.now() + minuteMs;
    await arrivals.takeUntil(next);
    clock.moveTo(next);
    const [failure] = (await runClock(pipeline, clock.now())).failures;
    if (failure !== undefined) throw failure.error;
  }
}
