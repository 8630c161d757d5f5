import type { Language } from '../language.ts';
import type { Settings } from '../settings/settings.ts';
import { coverageParagraphs } from './coverage-words.ts';
import { linesOf, type Statement } from './statement.ts';
import { originalsTable, sectionsTable, touchesTable } from './tables.ts';
import { type StatementWords, statementWords } from './words.ts';

/** Rows under titles. */
export interface StatementTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A statement as a document, whatever it is printed as. */
export interface StatementDocument {
  readonly title: string;
  /** What it is about, each with its title. */
  readonly head: readonly (readonly [string, string])[];
  readonly chapters: readonly StatementChapter[];
}

/** A part of a statement. */
export interface StatementChapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** null: words alone. */
  readonly table: StatementTable | null;
}

/**
 * The statement as a document that an official can put into a file. `named` is the resident as the
 * asker gave the number: it stands here and nowhere else, as the state knows keyed hashes only.
 */
export function statementDocument(
  statement: Statement,
  settings: Settings,
  language: Language,
  named: string | null,
): StatementDocument {
  const words = statementWords(settings, language);
  const { statements: c } = words.c;
  const { originals } = statement;
  const nothing = statement.touches.length === 0 ? [c.nothing] : [];
  return {
    title: c.title[statement.question.kind],
    head: headOf(statement, settings, language, named),
    chapters: [
      { title: c.sections, paragraphs: nothing, table: sectionsTable(statement, words) },
      { title: c.touches, paragraphs: [], table: touchesTable(statement, words) },
      { title: c.coverage, paragraphs: coverageParagraphs(statement, words), table: null },
      ...(originals === null ? [] : [originalsChapter(originals, words)]),
      { title: c.method(originals === null ? '4' : '5'), paragraphs: c.methods, table: null },
    ],
  };
}

function headOf(
  statement: Statement,
  settings: Settings,
  language: Language,
  named: string | null,
): StatementDocument['head'] {
  const words = statementWords(settings, language);
  const { head, ...c } = words.c.statements;
  const { question, asked, touches } = statement;
  const accounts = new Set(touches.map(({ actor }) => actor));
  const sections = new Set(touches.flatMap(({ section }) => section ?? []));
  const isEstimate = touches.some((one) => one.isEstimate);
  const [lines, people, offices] = [linesOf(statement), accounts.size, sections.size].map(
    words.number,
  );
  return [
    [head.organisation, settings.organisation.name[language]],
    question.kind === 'who-saw'
      ? [head.subject, c.subject(named ?? '', question.subject)]
      : [head.actor, question.actor],
    [head.period, c.period(asked.from, asked.until)],
    [head.counts, c.counts(lines ?? '', people ?? '', offices ?? '', isEstimate)],
    [head.asOf, `${words.time(statement.at)} (${settings.organisation.timeZone})`],
    [head.by, statement.by],
    [head.reason, statement.reason],
    [head.record, c.number(statement.sequence)],
  ];
}

function originalsChapter(
  originals: NonNullable<Statement['originals']>,
  words: StatementWords,
): StatementChapter {
  const { statements: c } = words.c;
  const { files, unread, lines, absent } = originals;
  const kept = lines.filter(({ check }) => check === 'kept').length;
  const missing = lines.filter(({ check }) => check === 'missing').length;
  const [read, matched, lacking] = [files, kept, missing].map(words.number);
  return {
    title: c.originals,
    paragraphs: [
      c.originalsCompared(read ?? '', matched ?? '', lacking ?? ''),
      ...(absent === 0 ? [] : [c.originalsAbsent(words.number(absent))]),
      ...(unread.length === 0 ? [] : [c.originalsUnread(unread.join(', '))]),
    ],
    table: originalsTable(originals, words),
  };
}
