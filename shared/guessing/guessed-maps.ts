import { say } from '../whole-language.ts';
import type { Candidate } from './candidate.ts';
import { guessColumns } from './columns-guess.ts';
import { sampleDelimited } from './delimited-sample.ts';
import { sampleFixedWidth } from './fixed-width-sample.ts';
import type { SampleTable } from './guess.ts';
import { sampleJson } from './json-sample.ts';
import { sampleKeyed } from './keyed-sample.ts';

/** A map for each way in which a text can be cut into columns. `today` is in ms since 1970. */
export function guessedMaps(text: string, today: number): readonly Candidate[] {
  // A header may begin like a list: `[発生日時],…`.
  const json = jsonGuess(text, today);
  if (json !== null) return [json];
  const ways = [keyedGuess, delimitedGuess, fixedWidthGuess];
  return ways.map((guess) => guess(text, today)).filter((it) => it !== null);
}

function candidateOf(
  format: string,
  map: Readonly<Record<string, unknown>>,
  table: SampleTable,
  today: number,
): Candidate {
  const { columns, times, ...guess } = guessColumns(table, today);
  return { ...guess, format, map: { ...map, ...times, columns }, table, isGuessed: true };
}

function delimitedGuess(text: string, today: number): Candidate | null {
  const sample = sampleDelimited(text);
  if (sample === null) return null;
  const { layout, table, repeatedNames, remarks } = sample;
  const guess = candidateOf('delimited', { ...layout }, table, today);
  const isEmpty = table.every(({ values }) => values.length === 0);
  return {
    ...guess,
    remarks: [...remarks, ...guess.remarks],
    notes: [
      ...(isEmpty ? [say((c) => c.guessing.noRecords)] : []),
      ...(repeatedNames.length > 0 ? [say((c) => c.guessing.repeatedNames(repeatedNames))] : []),
      ...guess.notes,
    ],
  };
}

function fixedWidthGuess(text: string, today: number): Candidate | null {
  const sample = sampleFixedWidth(text);
  if (sample === null) return null;
  const { fixedWidth, table } = sample;
  const guess = candidateOf('delimited', { header: false, fixedWidth }, table, today);
  const remark = { path: ['fixedWidth', 'unit'], text: say((c) => c.guessing.fixedWidth) };
  return { ...guess, open: [remark, ...guess.open] };
}

function jsonGuess(text: string, today: number): Candidate | null {
  const sample = sampleJson(text);
  if (sample === null) return null;
  const { list, table } = sample;
  return candidateOf('json', list === null ? {} : { list }, table, today);
}

function keyedGuess(text: string, today: number): Candidate | null {
  const sample = sampleKeyed(text);
  return sample === null ? null : candidateOf(sample.format, {}, sample.table, today);
}
