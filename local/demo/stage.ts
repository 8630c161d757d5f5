import { styleText } from 'node:util';
import type { Text } from '../../shared/language.ts';
import { widthOf } from '../command/columns.ts';
import { padded, table, wrapped } from './columns.ts';

/** Where the demo prints: Japanese first, English beneath it, within 100 columns. */
export interface Stage {
  title(text: Text): void;
  /** A chapter of the demo, with a rule under it. */
  heading(text: Text): void;
  tell(text: Text, indent?: number): void;
  /** One line as it stands. */
  line(text?: string): void;
  /** A label and what it says, in two aligned columns. */
  pair(label: string, text: Text): void;
  rows(rows: readonly (readonly string[])[]): void;
}

const width = 100;
const labelWidth = 14;

/** A stage over a line printer; `colours` where a person looks at it. */
export function openStage(print: (line: string) => void, colours: boolean): Stage {
  const faint = (text: string): string => paint('dim', text, colours);
  const strong = (text: string): string => paint('bold', text, colours);
  const tell = (text: Text, indent = 2): void => {
    for (const line of wrapped(text.ja, width - indent)) print(' '.repeat(indent) + line);
    if (text.en === text.ja) return;
    for (const line of wrapped(text.en, width - indent)) print(' '.repeat(indent) + faint(line));
  };
  return {
    title(text) {
      print(strong(text.ja));
      print(faint(text.en));
    },
    heading(text) {
      print('');
      print(`${strong(text.ja)}  ${faint(text.en)}`);
      print('─'.repeat(Math.min(width, widthOf(text.ja) + 2 + widthOf(text.en))));
    },
    tell,
    line: (text = '') => print(text),
    pair(label, text) {
      const indent = labelWidth + 4;
      const [first = '', ...rest] = wrapped(text.ja, width - indent);
      print(`  ${padded(label, labelWidth)}  ${first}`);
      for (const line of rest) print(' '.repeat(indent) + line);
      if (text.en === text.ja) return;
      for (const line of wrapped(text.en, width - indent)) print(' '.repeat(indent) + faint(line));
    },
    rows(rows) {
      for (const line of table(rows)) print(`  ${line}`);
    },
  };
}

function paint(style: 'dim' | 'bold', text: string, colours: boolean): string {
  return colours ? styleText(style, text, { validateStream: false }) : text;
}
