import type { Action, Outcome } from '../event.ts';
import type { Text } from '../language.ts';
import type { Column, ColumnMap } from '../reading/column-map.ts';
import type { Path } from '../settings/places.ts';
import { say } from '../whole-language.ts';
import type { Contents } from './contents.ts';
import { actionRulesFor, actionSaid, outcomeSaid } from './deed-words.ts';
import type { Finding, Remark, SampleColumn } from './guess.ts';

/** A column with what its values mean, as far as words tell. */
export interface CodesGuess<Value extends string> extends Finding {
  readonly column: Column<Value>;
}

/** More different values than this are no codes. */
const codesMax = 40;

/** What the values of a column mean as actions: a code table, or rules where it holds sentences. */
export function guessActions(column: SampleColumn, { distinct }: Contents): CodesGuess<Action> {
  if (distinct.length <= codesMax)
    return codesOf(
      column,
      distinct,
      ['columns', 'action'],
      actionSaid,
      'other',
      say((c) => c.guessing.unknownCode),
    );
  const rules = actionRulesFor(distinct).map(({ matches, is }) => ({
    when: { [`${column.place}`]: { matches: caseless(matches) } },
    is,
  }));
  const text = say((c) => c.guessing.sentences);
  return { column: { rules }, open: [], remarks: [{ path: ['columns', 'action'], text }] };
}

/** What the values of a column mean as outcomes. */
export function guessOutcomes(column: SampleColumn, { distinct }: Contents): CodesGuess<Outcome> {
  return codesOf(
    column,
    distinct,
    ['columns', 'outcome'],
    outcomeSaid,
    'success',
    say((c) => c.guessing.unknownOutcome),
  );
}

/** The outcome that some values of a deed's column tell (`login_failed`); null: none does. */
export function failuresIn(
  { place }: SampleColumn,
  contents: Contents,
): ColumnMap['outcome'] | null {
  if (!isCoded(contents)) return null;
  const codes: Record<string, Outcome> = {};
  for (const code of contents.distinct) {
    const outcome = outcomeSaid(code);
    if (outcome === undefined || outcome === 'success') continue;
    // Who fails to sign in was kept out.
    codes[code] = actionSaid(code) === 'login' ? 'denied' : outcome;
  }
  if (Object.keys(codes).length === 0) return null;
  return { column: place, codes, otherwise: 'success' };
}

/** Whether a column has few enough values to be codes. */
export function isCoded({ distinct }: Contents): boolean {
  return distinct.length > 0 && distinct.length <= codesMax;
}

function codesOf<Value extends string>(
  column: SampleColumn,
  distinct: readonly string[],
  path: Path,
  meaningOf: (text: string) => Value | undefined,
  assumed: Value,
  unknown: Text,
): CodesGuess<Value> {
  const codes = Object.fromEntries(
    distinct.toSorted().map((code) => [code, meaningOf(code) ?? assumed]),
  );
  const open: Remark[] = distinct
    .filter((code) => meaningOf(code) === undefined)
    .map((code) => ({ path: [...path, 'codes', code], text: unknown }));
  return { column: { column: column.place, codes }, open, remarks: [] };
}

/** Patterns of maps know no flags: Latin words stand in either case. */
function caseless(words: string): string {
  return words.replaceAll(/[a-z]/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
