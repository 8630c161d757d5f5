import { readFileSync } from 'node:fs';
import { type Right, rightText } from './right.ts';

/** One row of the reviewed list, and the reason that somebody gave for it. */
export interface ReviewedRow {
  readonly line: number;
  /** The heading that it stands under. */
  readonly heading: string;
  readonly rights: readonly Right[];
  readonly why: string;
}

/**
 * The rows of `infra/rights.md`.
 * @throws Error that names the line of a row which does not have all of its cells.
 */
export function reviewedRows(): readonly ReviewedRow[] {
  const file = readFileSync(new URL('../../../infra/rights.md', import.meta.url), 'utf8');
  const rows: ReviewedRow[] = [];
  let heading = '';
  let effect: Right['effect'] = 'may';
  for (const [index, text] of file.split('\n').entries()) {
    if (text.startsWith('## ')) heading = text.slice('## '.length);
    const [who, verb] = cellsOf(text);
    if (who === 'who') effect = verb === 'may not' ? 'may not' : 'may';
    else if (who?.startsWith('`')) rows.push(rowOf(text, { line: index + 1, heading, effect }));
  }
  return rows;
}

function rowOf(
  text: string,
  { line, heading, effect }: { line: number; heading: string; effect: Right['effect'] },
): ReviewedRow {
  const [who = '', actions = '', on = '', onlyIf = '', why = ''] = cellsOf(text);
  const limits = quoted(onlyIf).sort();
  const rights = quoted(who).flatMap((holder) =>
    quoted(actions).flatMap((action) =>
      quoted(on).map((resource): Right => {
        return { who: holder, effect, action, on: resource, onlyIf: limits };
      }),
    ),
  );
  if (rights.length === 0) throw new Error(`infra/rights.md:${line} has an empty cell: ${text}`);
  return { line, heading, rights, why };
}

/** A row as it stands in the list: what is missing there can be copied from a failed test. */
export function printRow({ who, action, on, onlyIf }: Right): string {
  const cell = (texts: readonly string[]) => texts.map((one) => `\`${one}\``).join(' ');
  return `| ${cell([who])} | ${cell([action])} | ${cell([on])} | ${cell(onlyIf)} | why? |`;
}

/** Rights that stand in more than one row, as text. */
export function listedTwice(rows: readonly ReviewedRow[]): readonly string[] {
  const texts = rows.flatMap(({ rights }) => rights.map(rightText));
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

function cellsOf(line: string): readonly string[] {
  if (!line.startsWith('| ')) return [];
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
}
