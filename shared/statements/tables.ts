import type { StatementTable } from './document.ts';
import type { Originals } from './originals.ts';
import type { Statement } from './statement.ts';
import type { Touch } from './touch.ts';
import type { StatementWords } from './words.ts';

/** Which sections and accounts, each with its days and lines, sorted. */
export function sectionsTable({ touches }: Statement, words: StatementWords): StatementTable {
  const { columns, noSection, about } = words.c.statements;
  const groups = Map.groupBy(touches, ({ section, actor }) => JSON.stringify([section, actor]));
  const rows = [...groups.values()].map((own) => {
    const days = new Set(own.map(({ logDay }) => logDay));
    const lines = words.number(own.reduce((sum, one) => sum + one.lines, 0));
    const first = Math.min(...own.map(({ firstAt }) => firstAt));
    return [
      own[0]?.section ?? noSection,
      own[0]?.actor ?? '',
      words.time(first),
      words.time(Math.max(...own.map(({ lastAt }) => lastAt))),
      words.number(days.size),
      own.some(({ isEstimate }) => isEstimate) ? about(lines) : lines,
    ];
  });
  return {
    columns: [
      columns.section,
      columns.actor,
      columns.first,
      columns.last,
      columns.days,
      columns.lines,
    ],
    rows: rows.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
  };
}

/** Day by day and account: first and last time, action, system, screen, lines, and the work. */
export function touchesTable({ touches, question }: Statement, words: StatementWords) {
  const { columns } = words.c.statements;
  const isOfAccount = question.kind === 'what-did';
  return {
    columns: [
      columns.logDay,
      columns.section,
      columns.actor,
      columns.first,
      columns.last,
      columns.action,
      columns.outcome,
      columns.system,
      columns.screen,
      columns.terminal,
      columns.lines,
      ...(isOfAccount ? [columns.residents] : []),
      columns.work,
    ],
    rows: touches.map((touch) => rowOf(touch, isOfAccount, words)),
  };
}

function rowOf(touch: Touch, isOfAccount: boolean, words: StatementWords): readonly string[] {
  const { statements: c, console } = words.c;
  const estimated = (count: number) =>
    touch.isEstimate ? c.about(words.number(count)) : words.number(count);
  return [
    touch.logDay,
    touch.section ?? c.noSection,
    touch.actor,
    words.time(touch.firstAt),
    words.time(touch.lastAt),
    console.actions[touch.action],
    c.outcomes[touch.outcome],
    words.system(touch.system),
    touch.screen ?? '',
    touch.terminals.join(' '),
    estimated(touch.lines),
    ...(isOfAccount ? [estimated(touch.residents)] : []),
    words.work(touch),
  ];
}

/** The original lines, each with its file and line. */
export function originalsTable({ lines }: Originals, words: StatementWords): StatementTable {
  const { columns, inHistory, notInHistory, work } = words.c.statements;
  const checks = { kept: inHistory, missing: notInHistory, summarised: work.unknown };
  return {
    columns: [
      columns.file,
      columns.line,
      columns.at,
      columns.actor,
      columns.action,
      columns.system,
      columns.check,
    ],
    rows: lines.map(({ file, line, at, actor, action, system, check }) => [
      file,
      String(line),
      words.time(at),
      actor,
      words.c.console.actions[action],
      words.system(system),
      checks[check],
    ]),
  };
}
