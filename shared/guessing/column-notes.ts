import type { Text } from '../language.ts';
import { say } from '../whole-language.ts';
import { type ContentsOf, isSecret, labelOf } from './column-choice.ts';
import { formsOf, otherCounts, rankOf, systemNames } from './column-names.ts';
import type { Contents } from './contents.ts';
import type { SampleColumn, SampleTable } from './guess.ts';

/** What a person may want to know of columns that nothing is read from. */
export function notesOn(unused: SampleTable, contentsOf: ContentsOf): readonly Text[] {
  return unused.flatMap((column) => noteOn(column, contentsOf(column)) ?? []);
}

function noteOn(column: SampleColumn, contents: Contents): Text | null {
  const { name } = column;
  const label = labelOf(column);
  if (isSecret(name, contents)) return say((c) => c.guessing.individualNumber(label));
  if (formsOf(name).some((it) => systemNames.test(it))) {
    return say((c) => c.guessing.systemColumn(label));
  }
  if (otherCounts.test(name)) return say((c) => c.guessing.otherCount(label));
  const isNumbering = rankOf('sequence', name) !== null || (name === '' && isRising(contents));
  // Numbers that begin anew in each file would make different lines look like the same one.
  if (isNumbering && isUnique(contents)) return say((c) => c.guessing.numbering(label));
  const isOfSubjects = name === '' && contents.number >= 0.9 && contents.distinct.length >= 10;
  return isOfSubjects ? say((c) => c.guessing.subjectNumbers(label)) : null;
}

function isUnique({ distinct, filled }: Contents): boolean {
  return filled > 0 && distinct.length === filled;
}

function isRising({ distinct, number }: Contents): boolean {
  return (
    number >= 0.9 && distinct.every((it, index) => Number(it) > Number(distinct[index - 1] ?? -1))
  );
}
