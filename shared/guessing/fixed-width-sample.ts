import { type FixedWidth, fixedWidthScanner } from '../reading/fixed-width.ts';
import { isBlank } from '../reading/text-lines.ts';
import type { SampleTable } from './guess.ts';

/** A sample of lines that are all as wide: fields cut where the kind of sign changes. */
export interface FixedWidthSample {
  readonly fixedWidth: FixedWidth;
  readonly table: SampleTable;
}

const linesMax = 300;
const signsMax = 3;

/**
 * Takes lines that are as wide as one another, in bytes of CP932, for fields of fixed width; null:
 * they are not. Where one field ends cannot be seen where the next begins with the same kind of
 * sign, so the fields are only a start.
 */
export function sampleFixedWidth(text: string): FixedWidthSample | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\r$/u, ''))
    .filter((line) => !isBlank(line))
    .slice(0, linesMax)
    .map(unitsOf);
  const width = lines[0]?.length ?? 0;
  const even = lines.filter((line) => line.length === width);
  if (width < 20 || lines.length < 3 || even.length < lines.length * 0.9) return null;
  const boundaries = boundariesIn(even, width);
  // Signs that all lines have between their words belong to another way of writing.
  const signs = boundaries.filter(({ from }) => kindAt(even, from) === '-');
  if (signs.length >= signsMax) return null;
  const fields = boundaries.map(({ from, until }, index) => ({
    name: `項目${index + 1}`,
    from: from + 1,
    width: until - from,
  }));
  const fixedWidth: FixedWidth = { unit: 'cp932-bytes', fields };
  return { fixedWidth, table: tableOf(text, fixedWidth) };
}

/** The kind of each byte's sign: digit, letter, blank, another of one byte, first or second of two. */
function unitsOf(line: string): string {
  return [...line].map(kindOf).join('');
}

function kindOf(sign: string): string {
  if (/^\d$/u.test(sign)) return '0';
  if (/^[A-Za-z]$/u.test(sign)) return 'a';
  if (sign === ' ') return ' ';
  return sign <= '\u0080' || (sign >= '\uff61' && sign <= '\uff9f') ? '-' : 'ww';
}

function boundariesIn(lines: readonly string[], width: number) {
  const kinds = Array.from({ length: width }, (_, at) => kindAt(lines, at));
  const starts = kinds
    .map((kind, at) => ({ kind, at, before: kinds[at - 1] }))
    .filter(({ kind, at, before }) => at === 0 || isStart(kind, before))
    .map(({ at }) => at);
  const cut = starts.flatMap((from, index) => {
    const until = starts[index + 1] ?? width;
    // A date and a time in digits stand before whatever digits follow them.
    const dated = lines.filter((line) => /^0{15}/u.test(line.slice(from))).length;
    return until - from > 14 && dated >= lines.length * 0.9 ? [from, from + 14] : [from];
  });
  return cut.map((from, index) => ({ from, until: cut[index + 1] ?? width }));
}

/** A letter and digits after it are one number, as of an account. */
function isStart(kind: string, before: string | undefined): boolean {
  return kind !== ' ' && kind !== before && !(before === 'a' && kind === '0');
}

/** What most lines have at a byte; blank only where all have. */
function kindAt(lines: readonly string[], at: number): string {
  const times = new Map<string, number>();
  for (const line of lines) {
    const kind = line.charAt(at);
    if (kind !== ' ') times.set(kind, (times.get(kind) ?? 0) + 1);
  }
  return [...times].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ' ';
}

function tableOf(text: string, fixedWidth: FixedWidth): SampleTable {
  const values: string[][] = fixedWidth.fields.map(() => []);
  const scanner = fixedWidthScanner(fixedWidth, {
    record(record) {
      for (const [index, cells] of values.entries()) cells.push(record.field(index));
    },
    reject: () => {},
  });
  scanner.push(text);
  scanner.end();
  return fixedWidth.fields.map(({ name }, index) => ({
    place: name,
    name: '',
    values: values[index] ?? [],
  }));
}
