import type { PageContext } from '../../console/page-context.ts';
import { clockSentences } from '../../statutory/clock-words.ts';
import { judgementSentence } from '../../statutory/law-words.ts';
import { twoClocks } from '../../statutory/two-clocks.ts';
import { compileCalendar } from '../../working-time.ts';
import { heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { CaseOnPaper } from './document.ts';
import type { CaseFileWords } from './words.ts';

/** How long people have been at the case, and what the law asks until when. */
export function clocksSection(
  { words: said, read, moments }: PageContext,
  { columns }: CaseFileWords,
  { stored, before, settings, now }: CaseOnPaper,
): readonly Block[] {
  const { statutory, organisation } = settings;
  const { timeZone } = organisation;
  const clocks = twoClocks(
    stored.record.facts,
    [...before, ...stored.actions],
    { statutory, timeZone, calendar: compileCalendar(settings.calendar, timeZone) },
    now,
  );
  const { heading: title, rows, none, elapsed } = said.clocks.response;
  const { startedAt, acknowledgedAt, assessedAt, containedAt, closedAt } = clocks.response;
  const time = (at: number | null) => (at === null ? none : moments.second(at));
  const minutes = Math.floor(clocks.response.elapsedMs / 60_000);
  const took = elapsed(
    String(Math.floor(minutes / 1_440)),
    String(Math.floor((minutes % 1_440) / 60)),
    String(minutes % 60),
  );
  const classes = clocks.statutory.judgements.filter((one) => one.standing !== 'does-not-apply');
  return [
    heading(said.clocks.statutory.heading),
    ...clockSentences(clocks.statutory, timeZone).map((one) => paragraph(`・${read(one)}`)),
    ...classes.map((one) => paragraph(`・${read(judgementSentence(one))}`, 'note')),
    table(
      title,
      [wordsColumn(columns.item, 2), wordsColumn(columns.at, 4)],
      [
        [rows.started, time(startedAt)],
        [rows.acknowledged, time(acknowledgedAt)],
        [rows.assessed, time(assessedAt)],
        [rows.contained, time(containedAt)],
        [rows.closed, time(closedAt)],
        [closedAt === null ? rows.elapsed : rows.took, took],
      ],
    ),
  ];
}
