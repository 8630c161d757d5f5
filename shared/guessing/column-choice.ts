import { isCoded } from './code-guess.ts';
import { individualNumber, type NamedField, otherCounts, rankOf } from './column-names.ts';
import type { Contents } from './contents.ts';
import { actionSaid, outcomeSaid } from './deed-words.ts';
import type { SampleColumn, SampleTable } from './guess.ts';

/** What the columns of a sample hold. */
export type ContentsOf = (column: SampleColumn) => Contents;

/**
 * The column of what was done: by its name where its values are codes or words, else by its words;
 * undefined: none shows.
 */
export function actionColumn(
  columns: SampleTable,
  contentsOf: ContentsOf,
): SampleColumn | undefined {
  const words = (column: SampleColumn): number => {
    const { distinct } = contentsOf(column);
    return distinct.filter((text) => actionSaid(text) !== undefined).length / distinct.length;
  };
  const named = columns
    .filter(({ name }) => rankOf('action', name) !== null)
    .toSorted((a, b) => words(b) - words(a) || rank('action', a) - rank('action', b));
  const [best] = named.filter((column) => isCoded(contentsOf(column)) || words(column) >= wordsMin);
  const [telling] = columns
    .filter((column) => words(column) >= wordsMin && contentsOf(column).distinct.length >= 2)
    .toSorted((a, b) => contentsOf(a).distinct.length - contentsOf(b).distinct.length);
  return best !== undefined && (words(best) > 0 || telling === undefined) ? best : telling;
}

/** The share of a column's different values that must tell an action. */
const wordsMin = 0.6;

/** The column whose name says most surely that it holds a field, and whose contents may be that. */
export function namedColumn(
  field: NamedField,
  columns: SampleTable,
  contentsOf: ContentsOf,
): SampleColumn | undefined {
  const fitting = columns.filter(
    (column) => rankOf(field, column.name) !== null && fits(field, column, contentsOf(column)),
  );
  return fitting.toSorted((a, b) => rank(field, a) - rank(field, b))[0];
}

function rank(field: NamedField, column: SampleColumn): number {
  return rankOf(field, column.name) ?? Number.POSITIVE_INFINITY;
}

function fits(field: NamedField, { name }: SampleColumn, contents: Contents): boolean {
  if (field === 'records') {
    return !otherCounts.test(name) && (contents.filled === 0 || contents.count >= 0.9);
  }
  return field !== 'outcome' || isCoded(contents);
}

/** Whether all that a column says is how something ended. */
export function tellsOutcome({ distinct }: Contents): boolean {
  return distinct.length >= 2 && distinct.every((text) => outcomeSaid(text) !== undefined);
}

/** Whether a column holds names without blanks, each of them several times. */
export function looksLikeActor({ account, distinct, filled, moment }: Contents): boolean {
  return account >= 0.9 && moment === 0 && distinct.length >= 2 && distinct.length * 2 <= filled;
}

/** Whether a column holds Individual Numbers (マイナンバー), which are neither read nor shown. */
export function isSecret(name: string, { myNumber, filled }: Contents): boolean {
  return individualNumber.test(name) || (filled >= 5 && myNumber >= 0.8);
}

/** How a column is called in sentences. */
export function labelOf({ name, place }: SampleColumn): string {
  return name === '' || name === place ? `${place}` : `${place} ${name}`;
}
