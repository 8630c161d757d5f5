import { say, type Text } from '../language.ts';
import { type ColumnPart, columnPart } from '../reading/column-map.ts';
import { guessActions, guessOutcomes, isCoded } from './code-guess.ts';
import {
  formsOf,
  individualNumber,
  type NamedField,
  namedFields,
  otherCounts,
  rankOf,
  systemNames,
} from './column-names.ts';
import { type Contents, contentsOf } from './contents.ts';
import { actionSaid, outcomeSaid } from './deed-words.ts';
import type { ColumnsGuess, Remark, SampleColumn, SampleTable } from './guess.ts';
import { guessTime } from './time-guess.ts';

/**
 * Guesses which column says what: by names, as far as what the columns hold does not contradict
 * them, then by what they hold. What stays undecided is open, never silently taken. `today` is in
 * ms since 1970.
 */
export function guessColumns(table: SampleTable, today: number): ColumnsGuess {
  const known = new Map(table.map((column) => [column, contentsOf(column)]));
  const contents = (column: SampleColumn): Contents => known.get(column) ?? contentsOf(column);
  const time = guessTime(table, contents, today);
  const used = new Set<SampleColumn>(time?.used ?? []);
  const open: Remark[] = [...(time?.open ?? [])];
  const remarks: Remark[] = [...(time?.remarks ?? [])];
  let columns: ColumnPart = time === null ? {} : { at: time.at };
  if (time === null) open.push({ path: ['columns', 'at'], text: say((c) => c.guessing.noTime) });

  function free(): SampleTable {
    return table.filter((column) => !used.has(column) && contents(column).filled > 0);
  }
  function take(field: NamedField, column: SampleColumn): void {
    used.add(column);
    if (field === 'action' || field === 'outcome') {
      const guess = (field === 'action' ? guessActions : guessOutcomes)(column, contents(column));
      columns = { ...columns, [field]: guess.column };
      open.push(...guess.open);
      remarks.push(...guess.remarks);
    } else columns = { ...columns, [field]: column.place };
  }

  const action = actionColumn(free(), contents);
  if (action !== null) take('action', action);
  for (const field of namedFields) {
    if (field === 'action') continue;
    const column = bestNamed(field, free(), contents);
    if (column !== undefined) take(field, column);
  }
  const ended = free().find((column) => tellsOutcome(contents(column)));
  if (columns.outcome === undefined && ended !== undefined) take('outcome', ended);
  if (columns.actor === undefined) openActor();
  if (columns.action === undefined) openAction();

  /** Nothing is called an account: what looks like one is offered, and only shown for now. */
  function openActor(): void {
    const likely = free().filter((column) => looksLikeActor(contents(column)));
    const names = (likely.length > 0 ? likely : free()).map(labelOf);
    const [first] = likely;
    columns = { ...columns, actor: first === undefined ? { constant: '?' } : first.place };
    open.push({ path: ['columns', 'actor'], text: say((c) => c.guessing.noActor(names)) });
  }
  function openAction(): void {
    const isPrint = table.filter(({ name }) => /印刷|プリン|複合機|print/iu.test(name)).length >= 2;
    columns = { ...columns, action: { constant: isPrint ? 'print' : 'view' } };
    if (isPrint) {
      const path = ['columns', 'action', 'constant'];
      remarks.push({ path, text: say((c) => c.guessing.isPrintLog) });
      return;
    }
    const coded = free().flatMap((column) => codesShown(column, contents(column)));
    open.push({ path: ['columns', 'action'], text: say((c) => c.guessing.noAction(coded)) });
  }

  const unused = table.filter((column) => !used.has(column));
  const missing = namedFields.filter((field) => columns[field] === undefined);
  if (unused.length > 0 && missing.length > 0) {
    const text = say((c) => c.guessing.unusedColumns(unused.map(labelOf), missing));
    remarks.push({ path: ['columns'], text });
  }
  return {
    columns: inOrder(columns),
    times: time?.times ?? {},
    timeZone: time?.timeZone ?? null,
    open,
    remarks,
    notes: notesOn(unused, contents),
  };
}

/** The columns in the order of the contract. */
function inOrder(columns: ColumnPart): ColumnPart {
  return columnPart.parse(columns);
}

/** The column of what was done: by its name where its values are codes or words, else by its words. */
function actionColumn(
  columns: SampleTable,
  contents: (column: SampleColumn) => Contents,
): SampleColumn | null {
  const words = (column: SampleColumn): number => {
    const { distinct } = contents(column);
    return distinct.filter((text) => actionSaid(text) !== undefined).length / distinct.length;
  };
  const named = columns
    .filter(({ name }) => rankOf('action', name) !== null)
    .toSorted((a, b) => words(b) - words(a) || rank('action', a) - rank('action', b));
  const [best] = named.filter((column) => isCoded(contents(column)) || words(column) >= wordsMin);
  const [telling] = columns
    .filter((column) => words(column) >= wordsMin && contents(column).distinct.length >= 2)
    .toSorted((a, b) => contents(a).distinct.length - contents(b).distinct.length);
  if (best !== undefined && (words(best) > 0 || telling === undefined)) return best;
  return telling ?? null;
}

/** The share of a column's different values that must tell an action. */
const wordsMin = 0.6;

function bestNamed(
  field: NamedField,
  columns: SampleTable,
  contents: (column: SampleColumn) => Contents,
): SampleColumn | undefined {
  return columns
    .filter(
      (column) => rankOf(field, column.name) !== null && fits(field, column, contents(column)),
    )
    .toSorted((a, b) => rank(field, a) - rank(field, b))[0];
}

function rank(field: NamedField, column: SampleColumn): number {
  return rankOf(field, column.name) ?? Number.POSITIVE_INFINITY;
}

/** Whether what a column holds does not contradict its name. */
function fits(field: NamedField, { name, values }: SampleColumn, contents: Contents): boolean {
  if (field === 'records') return contents.count >= 0.9 && !otherCounts.test(name);
  if (field === 'outcome') return isCoded(contents);
  if (field === 'subject') return !isSecret(name, contents);
  if (field === 'sequence') {
    return contents.filled === Math.min(values.length, contents.distinct.length);
  }
  return true;
}

function tellsOutcome({ distinct }: Contents): boolean {
  return distinct.length >= 2 && distinct.every((text) => outcomeSaid(text) !== undefined);
}

function looksLikeActor({ account, distinct, filled, moment }: Contents): boolean {
  return account >= 0.9 && moment === 0 && distinct.length >= 2 && distinct.length * 2 <= filled;
}

/** A column of few and short values, with them: short ones are codes and name nobody. */
function codesShown(column: SampleColumn, { distinct }: Contents): readonly string[] {
  const isShort = distinct.length <= 12 && distinct.every((code) => code.length <= 3);
  return isShort ? [`${labelOf(column)}: ${distinct.toSorted().join(' ')}`] : [];
}

/** Whether a column holds Individual Numbers (マイナンバー), which are neither read nor shown. */
export function isSecret(name: string, { myNumber }: Contents): boolean {
  return individualNumber.test(name) || myNumber >= 0.8;
}

function isRising(numbers: readonly string[]): boolean {
  return numbers.every((it, index) => Number(it) > Number(numbers[index - 1] ?? -1));
}

function labelOf({ name, place }: SampleColumn): string {
  return name === '' ? `${place}` : name;
}

function notesOn(unused: SampleTable, contents: (column: SampleColumn) => Contents): Text[] {
  const isSystem = ({ name }: SampleColumn) => formsOf(name).some((it) => systemNames.test(it));
  return unused.flatMap((column) => {
    const label = labelOf(column);
    if (isSecret(column.name, contents(column)))
      return [say((c) => c.guessing.individualNumber(label))];
    if (isSystem(column)) return [say((c) => c.guessing.systemColumn(label))];
    if (otherCounts.test(column.name)) return [say((c) => c.guessing.otherCount(label))];
    if (column.name !== '') return [];
    const { number, distinct, filled } = contents(column);
    if (number < 0.9 || distinct.length < 10) return [];
    // Each line another number, and none twice: of the line rather than of a resident.
    const field = distinct.length === filled && isRising(distinct) ? 'sequence' : 'subject';
    return [say((c) => c.guessing.numbers(label, field))];
  });
}
