import { limits } from '../limits.ts';
import { type BinaryValue, escapedXml, type FragmentParser, type XmlPiece } from './binary-xml.ts';
import { textOfValue } from './binary-xml-value.ts';

/** More pieces and bytes than any event has; a crafted one may repeat values within values. */
const stepsMax = 1_000_000;

/**
 * The XML of one record of an event log. Throws RangeError where it is damaged, or longer than
 * `limits.lineBytesMax` characters.
 */
export function textOfFragment(
  chunk: Buffer,
  parse: FragmentParser,
  start: number,
  end: number,
): string {
  let text = '';
  let steps = 0;

  function write(pieces: readonly XmlPiece[], values: readonly BinaryValue[]): void {
    for (const piece of pieces) {
      steps += 1;
      if (steps > stepsMax || text.length > limits.lineBytesMax) throw new RangeError('too long');
      if (typeof piece === 'string') text += piece;
      else if ('slot' in piece) fill(valueAt(values, piece.slot));
      else if ('template' in piece) write(piece.template, piece.values);
      else if (values[piece.unlessNull]?.type !== 0) write(piece.pieces, values);
    }
  }

  function fill(value: BinaryValue): void {
    if (value.type === fragmentType) {
      steps += value.end - value.start;
      write(parse(value.start, value.end, true), []);
    } else text += escapedXml(textOfValue(chunk, value) ?? '');
  }

  write(parse(start, end, false), []);
  return text;
}

const fragmentType = 0x21;

function valueAt(values: readonly BinaryValue[], index: number): BinaryValue {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no value ${index}`);
  return value;
}
