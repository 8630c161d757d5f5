import type { Mistake } from '../errors.ts';
import type { Language, Text } from '../language.ts';
import { configurationFiles } from './configuration-files.ts';
import type { Place } from './places.ts';

/** Collects the mistakes of the whole folder, so that they are all told at once. */
export interface MistakeBook {
  add(file: string, place: Place, text: Text): void;
  /** In the order of the contract's files, then by line and column; each mistake once. */
  list(): readonly Mistake[];
}

/** An empty book. */
export function openMistakeBook(): MistakeBook {
  const byPrint = new Map<string, Mistake>();
  return {
    add(file, place, text) {
      const mistake = { file, line: place.line, column: place.column, text };
      byPrint.set(printMistake(mistake, 'en'), mistake);
    },
    list: () => [...byPrint.values()].sort(inReadingOrder),
  };
}

/** `file:line:column: sentence`, as compilers print it and editors follow it. */
export function printMistake(mistake: Mistake, language: Language): string {
  return `${mistake.file}:${mistake.line}:${mistake.column}: ${mistake.text[language]}`;
}

function inReadingOrder(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) {
    return rank(a.file) - rank(b.file) || (a.file < b.file ? -1 : 1);
  }
  return a.line - b.line || a.column - b.column;
}

function rank(file: string): number {
  const position = configurationFiles.indexOf(file);
  return position < 0 ? configurationFiles.length : position;
}
