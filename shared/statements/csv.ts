import type { Language } from '../language.ts';
import type { Settings } from '../settings/settings.ts';
import { harmless } from '../statutory/harmless.ts';
import type { Statement } from './statement.ts';
import { touchesTable } from './tables.ts';
import { statementWords } from './words.ts';

/** The longest cell, in characters. */
const cellCharactersMax = 2_000;

/**
 * The rows of a statement as a table for a spreadsheet (RFC 4180, with a byte order mark, as Japanese
 * Excel needs): nothing in it can act as a formula.
 */
export function statementCsv(statement: Statement, settings: Settings, language: Language): string {
  const { columns, rows } = touchesTable(statement, statementWords(settings, language));
  return `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(words: string): string {
  return `"${harmless(words, cellCharactersMax).replaceAll('"', '""')}"`;
}
