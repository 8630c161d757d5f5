import * as z from 'zod';
import { say } from '../language.ts';
import type { CsvHandler, CsvRecord, CsvScanner } from './csv-records.ts';
import { isBlank, lineSplitter } from './text-lines.ts';

/**
 * What fields are measured in: characters, or bytes of an encoding. Layouts of Japanese mainframes
 * count bytes of CP932, in which a full-width character is two; they hold for the same file in
 * another encoding too, so the encoding is named and not taken from the file.
 */
export const widthUnits = ['characters', 'cp932-bytes', 'euc-jp-bytes', 'utf-8-bytes'] as const;
export type WidthUnit = (typeof widthUnits)[number];

/** Where each field stands in its line: from which unit (counted from 1), and how wide. */
export const fixedWidth = z.strictObject({
  unit: z.enum(widthUnits),
  fields: z
    .array(z.strictObject({ name: z.string().min(1), from: z.int().min(1), width: z.int().min(1) }))
    .min(1),
});
export type FixedWidth = z.infer<typeof fixedWidth>;

/**
 * Cuts lines into fields of fixed width. `count` is how many fields stand wholly in the line; a
 * line in which a field begins or ends inside a character is rejected, since it is shifted.
 */
export function fixedWidthScanner(
  { unit, fields }: FixedWidth,
  handler: CsvHandler,
  firstLine = 1,
): CsvScanner {
  const widthOf = widths[unit];
  const ends = fields.map(({ from, width }) => from - 1 + width);
  let line = '';
  let offsets: readonly number[] = [];
  const record: CsvRecord = {
    line: 0,
    count: 0,
    field(index) {
      const field = fields[index];
      if (field === undefined) return '';
      const end = offsets[Math.min(field.from - 1 + field.width, offsets.length - 1)];
      return line.slice(offsets[field.from - 1] ?? line.length, end);
    },
    text: () => line,
  };
  const cutField = () =>
    fields.find(
      ({ from, width }) => offsets[from - 1] === inside || offsets[from - 1 + width] === inside,
    );

  const splitter = lineSplitter({
    line(text, number) {
      if (isBlank(text)) return;
      line = text;
      offsets = offsetsIn(text, widthOf);
      record.line = number + firstLine - 1;
      record.count = ends.filter((end) => end < offsets.length).length;
      const cut = cutField();
      if (cut === undefined) handler.record(record);
      else
        handler.reject(
          record.line,
          say((c) => c.reading.fieldCutsCharacter(cut.name)),
          text,
        );
    },
    reject: (number, reason, raw) => handler.reject(number + firstLine - 1, reason, raw),
  });
  return { ...splitter, end() {} };
}

/** Instead of an index: the unit is not the first of its character. */
const inside = -1;

/** For each unit of a line, and for the end of the line, the index in the text where it begins. */
function offsetsIn(text: string, widthOf: (code: number) => number): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    offsets.push(at);
    for (let more = widthOf(code); more > 1; more -= 1) offsets.push(inside);
    at += code > 0xffff ? 2 : 1;
  }
  offsets.push(text.length);
  return offsets;
}

const isHalfWidthKana = (code: number): boolean => code >= 0xff61 && code <= 0xff9f;

/** How many units a character takes, by its code point (WHATWG Encoding Standard, the encoders). */
const widths: Readonly<Record<WidthUnit, (code: number) => number>> = {
  characters: () => 1,
  'cp932-bytes': (code) => (code <= 0x80 || isHalfWidthKana(code) ? 1 : 2),
  'euc-jp-bytes': (code) => (code <= 0x80 ? 1 : 2),
  'utf-8-bytes': (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4),
};
