import { figuresColumn, heading, paragraph, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import type { Scribe } from '../../scribe.ts';
import type { MonthlyFigures } from '../figures/figures.ts';
import type { FalseAlerts } from '../figures/precision.ts';
import type { MonthlyMaterial } from '../material.ts';

/** How many residents are concerned, how much of all access has a recorded reason, and the budget. */
export function reachSection(
  { current, alerts }: MonthlyFigures,
  { work }: MonthlyMaterial,
  scribe: Scribe,
): readonly Block[] {
  const { words } = scribe;
  const { columns, heading: title, ...reach } = words.reach;
  const residents = current?.residents;
  const row = (what: string, people: number, explained: number) => [
    what,
    people,
    explained,
    people - explained,
  ];
  return [
    heading(title),
    ...(residents === undefined
      ? []
      : [
          paragraph(
            reach.residents(
              scribe.distinct(residents),
              scribe.people(residents.contacts),
              scribe.people(residents.unexplained),
            ),
          ),
        ]),
    table(
      scribe.tableTitle(reach.title),
      [
        wordsColumn(columns.what, 4.4),
        figuresColumn(columns.people, 1.1),
        figuresColumn(columns.explained, 1.6),
        figuresColumn(columns.rest, 1),
      ],
      [
        row(reach.seen, work.seen, work.seenExplained),
        row(reach.output, work.output, work.outputExplained),
      ],
    ),
    heading(words.precision.heading, 2),
    ...falseAlerts(alerts, scribe),
  ];
}

function falseAlerts(alerts: FalseAlerts, { words, number, count }: Scribe): readonly Block[] {
  const { precision } = words;
  const { perThousand, perThousandAtMost, budget, staffDays, harmless, undecided } = alerts;
  if (perThousand === null) return [paragraph(precision.noStaffDays)];
  const rate = precision.rate(
    number(perThousand),
    count(harmless),
    number(staffDays),
    number(budget),
  );
  const standing = perThousand > budget ? precision.over : precision.within;
  return [
    paragraph(`${rate} ${standing}`),
    ...(undecided > 0
      ? [paragraph(precision.undecided(count(undecided), number(perThousandAtMost ?? 0)))]
      : []),
  ];
}
