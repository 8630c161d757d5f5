import { say } from '../whole-language.ts';
import type { ContentsOf } from './column-choice.ts';
import { drafting } from './column-draft.ts';
import { namedFields } from './column-names.ts';
import { notesOn } from './column-notes.ts';
import { contentsOf } from './contents.ts';
import type { ColumnsGuess, SampleTable } from './guess.ts';
import { guessTime } from './time-guess.ts';

/**
 * Guesses which column says what: by names, as far as what the columns hold does not contradict
 * them, then by what they hold. What stays undecided is open, never silently taken. `today` is in
 * ms since 1970.
 */
export function guessColumns(table: SampleTable, today: number): ColumnsGuess {
  const known = new Map(table.map((column) => [column, contentsOf(column)]));
  const contents: ContentsOf = (column) => known.get(column) ?? contentsOf(column);
  const time = guessTime(table, contents, today);
  const draft = drafting(table, contents);
  if (time === null)
    draft.leaveOpen(
      'at',
      say((c) => c.guessing.noTime),
    );
  else draft.takeTime(time.at, time.used);
  draft.takeDeed();
  for (const field of takenByName) draft.takeNamed(field);
  draft.takeTellingOutcome();
  draft.offerMissing();
  const { columns, open, remarks, unused } = draft.result();
  return {
    columns,
    times: time?.times ?? {},
    timeZone: time?.timeZone ?? null,
    open: [...(time?.open ?? []), ...open],
    remarks: [...(time?.remarks ?? []), ...remarks],
    notes: notesOn(unused, contents),
  };
}

/** A wrong number of lines would lose events, so it is only offered. */
const takenByName = namedFields.filter((field) => field !== 'action' && field !== 'sequence');
