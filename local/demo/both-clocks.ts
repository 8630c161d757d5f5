import { consoleWords } from '../../shared/console/words.ts';
import { pathContext } from '../../shared/escalation/path-context.ts';
import { printLocalTime, zoneShift } from '../../shared/log-day.ts';
import type { StoredCase } from '../../shared/ports.ts';
import { clockSentences } from '../../shared/statutory/clock-words.ts';
import { twoClocks } from '../../shared/statutory/two-clocks.ts';
import type { DeedPorts } from './deeds.ts';

/** The response clock and the deadlines of the law, one under the other, as `cases clock` does. */
export function showBothClocks(
  { record, actions }: StoredCase,
  { pipeline: { settings }, clock, stage }: DeedPorts,
): void {
  const { statutory, organisation } = settings;
  const deadlines = { statutory, timeZone: organisation.timeZone, calendar: pathContext(settings) };
  const clocks = twoClocks(record.facts, actions, deadlines, clock.now());
  const { ja, en } = consoleWords;
  const shift = zoneShift(organisation.timeZone);
  const heading = { ja: ja.clocks.response.heading, en: en.clocks.response.heading };
  stage.line();
  stage.tell({ ja: `◷ ${heading.ja}`, en: heading.en });
  const { startedAt, acknowledgedAt, assessedAt } = clocks.response;
  const instants = { started: startedAt, acknowledged: acknowledgedAt, assessed: assessedAt };
  for (const row of ['started', 'acknowledged', 'assessed'] as const) {
    const at = instants[row];
    const time = at === null ? ja.clocks.response.none : printLocalTime(at, shift);
    stage.line(`    ${time}  ${ja.clocks.response.rows[row]} ${en.clocks.response.rows[row]}`);
  }
  stage.tell({ ja: `◷ ${ja.clocks.statutory.heading}`, en: en.clocks.statutory.heading });
  for (const sentence of clockSentences(clocks.statutory, organisation.timeZone))
    stage.tell(sentence, 4);
  stage.line();
}
