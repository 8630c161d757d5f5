import { addDays, printLocalTime, zoneShift } from '../../shared/log-day.ts';
import { showBothClocks } from './both-clocks.ts';
import { assignTasks, finishTasks, showLabour, showTasks } from './case-work.ts';
import { type DeedPorts, type DemoDeed, doDeed, hoursOf } from './deeds.ts';
import { writeDrafts } from './drafts.ts';
import { waitForMorning } from './morning.ts';
import { lastDate } from './opening.ts';
import { instantOf } from './operation.ts';
import { passMinutes, showStanding } from './walk.ts';

/** The personal-information officer of the sample city, who decides. */
const officer = 'S0105';
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const reviewMinutes = 180;

/** From the assessment as a leak that cannot be ruled out to the report that people have made. */
export async function assessAndDecide(
  caseId: string,
  drafts: string,
  ports: DeedPorts,
): Promise<void> {
  const { pipeline, clock, stage } = ports;
  await waitForMorning(caseId, ports);
  stage.tell({
    ja: '担当者が評価します。漏えいのおそれを否定できないため、第二の関門（段階7以降）が開きます。',
    en: 'A named person assesses it: a leak cannot be ruled out, which opens the second gate.',
  });
  const verdict = 'leak-suspected';
  const comment = '閲覧の理由を確かめられず、漏えいのおそれを否定できません。';
  const assessed = { kind: 'assessed', verdict, comment } as const;
  const command = `assess --verdict ${verdict}`;
  const stored = await doDeed(caseId, { by: officer, request: assessed, command, comment }, ports);
  showBothClocks(stored, ports);
  const reviewAt = clock.now() + reviewMinutes * minuteMs;
  await doDeed(caseId, confirmed('7', '県の担当課に連絡します。'), ports);
  await doDeed(caseId, confirmed('8', '個人情報保護委員会へ速報を出します。'), ports);
  await doDeed(caseId, confirmed('9', '市長に報告します。'), ports);
  await doDeed(caseId, postponed('10', reviewAt, ports), ports);
  await doDeed(caseId, notNeeded('11', '会見を要する広がりは見つかっていません。'), ports);
  await showStanding(caseId, pipeline, stage, 'confirmation');
  await writeDrafts(caseId, officer, drafts, ports);
  showTasks(await assignTasks(caseId, officer, clock.now() + 7 * dayMs, ports), ports);
  stage.tell({
    ja: '「まだ行わない」とした段階は、見直しの日時にもう一度尋ねます。',
    en: 'A step that is "not yet" is asked about again at the time of its review.',
  });
  await passMinutes(reviewMinutes, ports);
  await doDeed(caseId, notNeeded('10', '本人への通知を先に行い、公表は行いません。'), ports);
  await doDeed(caseId, reportMade('preliminary', '速報を提出しました。', ports), ports);
  stage.line();
}

/** On the Monday after the last logs: the work is recorded, the final report is made by people, and the case is closed. */
export async function closeWalked(caseId: string, ports: DeedPorts): Promise<void> {
  const { clock, stage } = ports;
  clock.moveTo(instantOf(addDays(lastDate, 3), '10:00'));
  stage.heading({ ja: '3. 事案を終える', en: 'Close the case' });
  stage.line(`  ${clock.print()}`);
  await doDeed(caseId, hoursOf('personal-information', '9.5', officer, '評価、報告、通知'), ports);
  await doDeed(caseId, hoursOf('information-security', '6', officer, '記録の保全と調査'), ports);
  await doDeed(caseId, hoursOf('section-head', '4', officer, '聞き取りと再発防止'), ports);
  await doDeed(caseId, notified('対象の方に文書で通知しました。', ports), ports);
  await doDeed(caseId, reportMade('final', '確報を提出しました。', ports), ports);
  await finishTasks(caseId, officer, ports);
  const comment = '必要な対応を終えました。';
  const request = { kind: 'closed', comment } as const;
  const closed = await doDeed(caseId, { by: officer, request, command: 'close', comment }, ports);
  stage.line();
  showTasks(closed, ports);
  showLabour(closed, ports);
}

function confirmed(step: string, comment: string): DemoDeed {
  const request = { kind: 'confirmed', step, draft: null, comment } as const;
  return { by: officer, request, command: `confirm --step ${step}`, comment };
}

function notNeeded(step: string, comment: string): DemoDeed {
  const request = { kind: 'not-needed', step, comment } as const;
  return { by: officer, request, command: `not-needed --step ${step}`, comment };
}

function postponed(step: string, reviewAt: number, ports: DeedPorts): DemoDeed {
  const comment = '人数が分かってから決めます。';
  const request = { kind: 'postponed', step, reviewAt, comment } as const;
  const command = `not-yet --step ${step} --review ${optionTime(reviewAt, ports)}`;
  return { by: officer, request, command, comment };
}

function reportMade(report: 'preliminary' | 'final', comment: string, ports: DeedPorts): DemoDeed {
  const madeAt = ports.clock.now();
  const request = { kind: 'report-made', report, madeAt, reason: comment } as const;
  const command = `reported --report ${report} --at ${optionTime(madeAt, ports)}`;
  return { by: officer, request, command, comment };
}

function notified(comment: string, ports: DeedPorts): DemoDeed {
  const doneAt = ports.clock.now();
  const means = '文書';
  const request = { kind: 'subjects-notified', doneAt, means, reason: comment } as const;
  const command = `notified --means ${means} --at ${optionTime(doneAt, ports)}`;
  return { by: officer, request, command, comment };
}

/** As options take it: `2026-10-13T13:16`. */
function optionTime(at: number, { pipeline }: DeedPorts): string {
  const shift = zoneShift(pipeline.settings.organisation.timeZone);
  return printLocalTime(at, shift).slice(0, 16).replace(' ', 'T');
}
