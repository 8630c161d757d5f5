import { addDays } from '../../shared/log-day.ts';
import type { DeedPorts } from './deeds.ts';
import { instantOf, localText } from './operation.ts';
import { passMinutes } from './walk.ts';

/** When the office that assesses is at work. */
const officeTime = '09:30';
const minuteMs = 60_000;

/**
 * Through the night to the next working morning: meanwhile every other system delivers its log of
 * the day, which may explain or add to what was told in the evening.
 */
export async function waitForMorning(caseId: string, ports: DeedPorts): Promise<void> {
  const { pipeline, clock, stage } = ports;
  const evening = clock.now();
  const morning = instantOf(addDays(localText(evening).slice(0, 10), 1), officeTime);
  await passMinutes((morning - evening) / minuteMs, ports);
  const actions = (await pipeline.cases.read(caseId))?.actions ?? [];
  const since = actions.filter(({ at }) => at > evening);
  const revisions = since.filter(({ deed }) => deed.kind === 'revised').length;
  const alerts = since.filter(({ deed }) => deed.kind === 'notice-sent').length;
  stage.line();
  stage.tell({
    ja: `夜のうちに、前日分のログがすべて届きました。この事案の数字の変更は${revisions}回、通知は${alerts}件です。`,
    en: `In the night all logs of the day have arrived. Figures revised: ${revisions}; alerts: ${alerts}.`,
  });
}
