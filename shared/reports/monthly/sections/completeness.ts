import { addDays, type LogDay } from '../../../log-day.ts';
import { figuresColumn, heading, paragraph, sumOf, table, wordsColumn } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import type { Scribe } from '../../scribe.ts';
import { type Completeness, dayStates, type SourcePeriod } from '../figures/completeness.ts';
import type { MonthlyFigures } from '../figures/figures.ts';
import type { MonthlyMaterial } from '../material.ts';

const darkness = {
  received: 0,
  doubtful: 0.25,
  missing: 0.35,
  accounted: 0.08,
  'not-expected': 0.02,
};

/** Whether the logs are whole: by source and day, by source, and in what was read. */
export function completenessSection(
  { completeness }: MonthlyFigures,
  { files, work }: MonthlyMaterial,
  scribe: Scribe,
): readonly Block[] {
  const { words, number } = scribe;
  const title = heading(words.completeness.heading);
  if (completeness === null) return [title, paragraph(words.completeness.noLogs, 'warning')];
  const { expected, received, accounted, holes } = completeness;
  const { unsealed } = work;
  return [
    title,
    paragraph(
      words.completeness.summary(
        number(expected),
        number(received),
        number(accounted),
        number(holes),
      ),
    ),
    calendar(completeness, scribe),
    perSource(completeness, scribe),
    paragraph(
      words.completeness.files(number(files.files), number(files.accepted), number(files.rejected)),
    ),
    paragraph(
      unsealed.length > 0
        ? words.completeness.unsealed(dayRanges(unsealed))
        : words.completeness.sealed,
    ),
  ];
}

function calendar({ sources }: Completeness, scribe: Scribe): Block {
  const { words } = scribe;
  const days = sources[0]?.days ?? [];
  return {
    kind: 'chart',
    title: words.completeness.title,
    alternative: alternative(sources, scribe),
    chart: {
      form: 'marks',
      columns: days.map(({ logDay }) => dayNumber(logDay)),
      rows: sources.map(({ source }) => scribe.source(source)),
      kinds: dayStates.map((state) => ({ ...words.dayStates[state], darkness: darkness[state] })),
      cells: sources.map((one) => one.days.map(({ state }) => dayStates.indexOf(state))),
    },
  };
}

function alternative(sources: readonly SourcePeriod[], { words, source }: Scribe): string {
  const lines = sources.flatMap((one) => {
    const days = one.days.filter(({ state }) => state === 'missing' || state === 'doubtful');
    if (days.length === 0) return [];
    const ranges = dayRanges(days.map(({ logDay }) => logDay));
    return [words.completeness.holesOf(source(one.source), ranges)];
  });
  if (lines.length === 0) return words.completeness.allReceived;
  return `${words.completeness.holesTitle} ${lines.join('; ')}`;
}

function perSource({ sources }: Completeness, { words, source }: Scribe): Block {
  const { columns } = words.completeness;
  const rows = sources.map((one) => {
    const count = (...states: readonly string[]) =>
      one.days.filter(({ state }) => states.includes(state)).length;
    const [received, accounted] = [count('received'), count('accounted')];
    const holes = count('missing', 'doubtful');
    return [source(one.source), received + accounted + holes, received, accounted, holes];
  });
  return table(
    words.completeness.title,
    [
      wordsColumn(columns.source),
      figuresColumn(columns.expected, 1.2),
      figuresColumn(columns.received, 1.2),
      figuresColumn(columns.accounted, 1.2),
      figuresColumn(columns.holes, 1.4),
    ],
    rows,
    [columns.total, ...[1, 2, 3, 4].map((at) => sumOf(rows, at))],
  );
}

/** `1–4, 6`: days of one month, in order. */
function dayRanges(days: readonly LogDay[]): string {
  const runs: [LogDay, LogDay][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && addDays(run[1], 1) === day) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([from, until]) =>
      from === until ? dayNumber(from) : `${dayNumber(from)}–${dayNumber(until)}`,
    )
    .join(', ');
}

function dayNumber(logDay: string): string {
  return String(Number(logDay.slice(8)));
}
