import type { Text } from '../language.ts';
import { type ColumnMap, type ColumnPart, columnPart } from '../reading/column-map.ts';
import { say } from '../whole-language.ts';
import { failuresIn, guessActions, guessOutcomes } from './code-guess.ts';
import {
  actionColumn,
  type ContentsOf,
  isSecret,
  labelOf,
  looksLikeActor,
  namedColumn,
  tellsOutcome,
} from './column-choice.ts';
import { isPersonName, type NamedField, namedFields } from './column-names.ts';
import type { Contents } from './contents.ts';
import type { Finding, Remark, SampleColumn, SampleTable } from './guess.ts';

/** The columns of a map as they are found out, one after another; no column is taken twice. */
export interface ColumnDraft {
  takeTime(at: ColumnMap['at'], used: SampleTable): void;
  /** The column of what was done, with its codes. */
  takeDeed(): void;
  takeNamed(field: NamedField): void;
  /** A column that is not called an outcome, yet holds nothing but outcomes; failed deeds. */
  takeTellingOutcome(): void;
  leaveOpen(field: keyof ColumnMap, text: Text): void;
  /** What must be there and was not found: assumed, only to be shown, and left open. */
  offerMissing(): void;
  result(): Finding & { readonly columns: ColumnPart; readonly unused: SampleTable };
}

/** Begins a draft over the columns of a sample. */
export function drafting(table: SampleTable, contentsOf: ContentsOf): ColumnDraft {
  const used = new Set<SampleColumn>();
  const open: Remark[] = [];
  const remarks: Remark[] = [];
  let columns: ColumnPart = {};
  let deed: SampleColumn | undefined;

  /** Columns that may still be taken; what none of the records fills may yet be told by its name. */
  function free(filledMin = 1): SampleTable {
    return table.filter((column) => {
      const contents = contentsOf(column);
      return !used.has(column) && contents.filled >= filledMin && !isSecret(column.name, contents);
    });
  }
  function take(field: NamedField, column: SampleColumn | undefined): void {
    if (column === undefined) return;
    used.add(column);
    if (field === 'action' || field === 'outcome') {
      const guess = (field === 'action' ? guessActions : guessOutcomes)(column, contentsOf(column));
      columns = { ...columns, [field]: guess.column };
      open.push(...guess.open);
      remarks.push(...guess.remarks);
      return;
    }
    columns = { ...columns, [field]: column.place };
    const isName = isPersonName(column.name) && contentsOf(column).account < 0.9;
    if (field !== 'actor' || !isName) return;
    remarks.push({ path: ['columns', 'actor'], text: say((c) => c.guessing.personName) });
  }
  function leaveOpen(field: keyof ColumnMap, text: Text): void {
    open.push({ path: ['columns', field], text });
  }
  function offerActor(): void {
    const likely = free().filter((column) => looksLikeActor(contentsOf(column)));
    const names = (likely.length > 0 ? likely : free()).map(labelOf);
    columns = { ...columns, actor: likely[0]?.place ?? { constant: '?' } };
    leaveOpen(
      'actor',
      say((c) => c.guessing.noActor(names)),
    );
  }
  function offerAction(): void {
    const isPrint = table.filter(({ name }) => printNames.test(name)).length >= 2;
    columns = { ...columns, action: { constant: isPrint ? 'print' : 'view' } };
    const codes = free().flatMap((column) => codesShown(column, contentsOf(column)));
    if (!isPrint) {
      leaveOpen(
        'action',
        say((c) => c.guessing.noAction(codes)),
      );
      return;
    }
    const path = ['columns', 'action', 'constant'];
    remarks.push({ path, text: say((c) => c.guessing.isPrintLog) });
  }

  return {
    takeTime(at, columnsOfTime) {
      columns = { ...columns, at };
      for (const column of columnsOfTime) used.add(column);
    },
    takeDeed() {
      deed = actionColumn(free(), contentsOf);
      take('action', deed);
    },
    takeNamed(field) {
      const isNeeded = field === 'actor' || field === 'outcome';
      take(field, namedColumn(field, free(isNeeded ? 1 : 0), contentsOf));
    },
    takeTellingOutcome() {
      if (columns.outcome !== undefined) return;
      const telling = free().find((column) => tellsOutcome(contentsOf(column)));
      const failures = deed === undefined ? null : failuresIn(deed, contentsOf(deed));
      if (telling !== undefined) take('outcome', telling);
      else if (failures !== null) columns = { ...columns, outcome: failures };
    },
    leaveOpen,
    offerMissing() {
      if (columns.actor === undefined) offerActor();
      if (columns.action === undefined) offerAction();
    },
    result() {
      const unused = table.filter((column) => !used.has(column));
      const missing = namedFields.filter((field) => columns[field] === undefined);
      const text = say((c) => c.guessing.unusedColumns(unused.map(labelOf), missing));
      const isLeft = unused.length > 0 && missing.length > 0;
      // Parsed, they stand in the order of the contract.
      return {
        columns: columnPart.parse(columns),
        open,
        remarks: isLeft ? [...remarks, { path: ['columns'], text }] : remarks,
        unused,
      };
    },
  };
}

const printNames = /印刷|プリン|複合機|print/iu;

/** A column of few and short values, with them: short ones are codes and name nobody. */
function codesShown(column: SampleColumn, { distinct }: Contents): readonly string[] {
  const isShort = distinct.length <= 12 && distinct.every((code) => code.length <= 3);
  return isShort ? [`${labelOf(column)}: ${distinct.toSorted().join(' ')}`] : [];
}
