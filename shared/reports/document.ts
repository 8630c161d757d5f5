import type { Language } from '../language.ts';

/**
 * A report without a form: what is said, in one language and in order. Every renderer
 * (`renderers/registry.ts`) shows all of it; none of them adds, leaves out or computes anything.
 */
export interface ReportDocument {
  readonly language: Language;
  /** Names the document and its edition, for its file and for itself: `monthly-2026-10-1`. */
  readonly id: string;
  readonly title: string;
  /** The body that issues it. */
  readonly issuer: string;
  /** The instant that the document speaks of, ms since 1970: never the time of rendering. */
  readonly asOf: number;
  /** At the foot of every page. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** One part of a document. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string; readonly weight: Weight }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | ({ readonly kind: 'table' } & Table)
  | ({ readonly kind: 'chart' } & ChartBlock)
  /** Empty boxes for the seals of drafting and decision (起案・決裁). */
  | { readonly kind: 'approval'; readonly boxes: readonly string[] }
  | { readonly kind: 'page-break' };

/** How much a paragraph weighs: `warning` is set apart, `note` is smaller. */
export type Weight = 'lead' | 'plain' | 'note' | 'warning';

/** One large figure with what it is compared with. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly comparison: string;
}

/** A table. Numbers stay numbers, so that a spreadsheet can add them up. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  /** Each row has a cell a column; null: there is nothing to say. */
  readonly rows: readonly (readonly Cell[])[];
  /** The sums of the rows above; null: nothing is summed. */
  readonly total: readonly Cell[] | null;
}

/** A cell of a table. */
export type Cell = string | number | null;

/** A column of a table. `share`: of the width, in parts. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly share: number;
}

/** A chart with its title, and with words that say the same to whoever does not see it. */
export interface ChartBlock {
  readonly title: string;
  readonly alternative: string;
  readonly chart: Chart;
}

/** The data of a chart. */
export type Chart =
  /** Bars of several series on top of each other, one a category. */
  | {
      readonly form: 'stacked-bars';
      readonly categories: readonly string[];
      readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
    }
  /** A grid of marks, one a row and column: a calendar of sources and days. */
  | {
      readonly form: 'marks';
      readonly columns: readonly string[];
      readonly rows: readonly string[];
      readonly kinds: readonly MarkKind[];
      /** Of each row, the index of a kind a column. */
      readonly cells: readonly (readonly number[])[];
    };

/** A kind of mark: told apart by its sign, also where colours are not printed. */
export interface MarkKind {
  readonly name: string;
  readonly sign: string;
  /** 0 white … 1 black. */
  readonly darkness: number;
}

/** A number with separators of thousands, as people read it. */
export function printCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? digits.format(cell) : cell;
}

const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
