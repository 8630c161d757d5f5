import { widthOf } from '../command/columns.ts';

/** The text, filled up with spaces to a width. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? text + space : space + text;
}

/** The text in lines of at most so many columns, broken anywhere but before closing signs. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (widthOf(line + word.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? word.trimStart() : word;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Latin words and figures stay whole; a bracket or comma stays beside what it belongs to. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[（「『【]*(?:[!-~]+|[^!-~\s])[、。，．）」』】％ー]*\s*|\s+/gu) ?? [];
}

/** A table with a heading; columns of which every cell is a figure stand right. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [heading = [], ...body] = rows;
  const widths = heading.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const isFigure = heading.map((_, column) =>
    body.every((row) => /^[\d,]*$/.test(row[column] ?? '')),
  );
  const print = (row: readonly string[]): string =>
    heading
      .map((_, column) => {
        const side = isFigure[column] ? 'right' : 'left';
        return padded(row[column] ?? '', widths[column] ?? 0, side);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [print(heading), rule, ...body.map(print)];
}
