import type { SourceCoverage } from './coverage.ts';
import type { Statement } from './statement.ts';
import type { StatementWords } from './words.ts';

/** So many busy days are named; the rest is counted. */
const daysNamedMax = 20;

/** What the statement rests on and what it does not cover, one sentence each. */
export function coverageParagraphs(
  { coverage, summarised }: Pick<Statement, 'coverage' | 'summarised'>,
  words: StatementWords,
): readonly string[] {
  const { statements: c } = words.c;
  const { kept, sources, filesUnread, linesRejected, logCases } = coverage;
  const named = summarised.slice(0, daysNamedMax);
  const rest = summarised.length - named.length;
  const busy = [
    ...named.map(({ actor, logDay }) => c.accountDay(actor, logDay)),
    ...(rest > 0 ? [c.more(words.number(rest))] : []),
  ];
  return [
    kept === null ? c.keptNothing : c.kept(kept.from, kept.until),
    ...sources.map((source) => sourceSentence(source, words)),
    c.unread(words.number(filesUnread), words.number(linesRejected)),
    ...(logCases.length === 0 ? [] : [c.logCases(logCases.join(', '))]),
    ...(summarised.length === 0
      ? []
      : [`${c.summarised(words.number(summarised.length))} ${busy.join(', ')}`]),
  ];
}

function sourceSentence(
  { source, first, last, missing }: SourceCoverage,
  { c: { statements: c } }: StatementWords,
): string {
  if (first === null || last === null) return c.sourceSilent(source);
  if (missing === null) return c.sourceOther(source, first, last);
  const days = missing.map(({ from, until }) => c.span(from, until)).join(', ');
  return c.sourceDaily(source, first, last, days === '' ? c.none : days);
}
