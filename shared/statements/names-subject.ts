import { flagBits } from '../history/event-table.ts';
import { highHalf, lowHalf } from '../history/halves.ts';
import {
  headerBytes,
  headerPlaces,
  rowBytesByVersion,
  rowPlaces,
} from '../history/packing-layout.ts';

/**
 * Whether a part of a contribution holds an event about this resident (keyed hash), looked up in the
 * packed bytes: most parts do not, and unpacking them all would take ten times as long. A part whose
 * version has no rows holds none.
 */
export function namesSubject(bytes: Uint8Array, subject: bigint): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = rowBytesByVersion.get(view.getUint8(headerPlaces.version));
  if (width === undefined) return false;
  const [low, high] = [lowHalf(subject), highHalf(subject)];
  const end = headerBytes + view.getUint16(headerPlaces.rows, true) * width;
  for (let row = headerBytes; row < end; row += width) {
    if (view.getUint32(row + rowPlaces.subjectLow, true) !== low) continue;
    if (view.getUint32(row + rowPlaces.subjectHigh, true) !== high) continue;
    if ((view.getUint8(row + rowPlaces.flags) & flagBits.subjectNamed) !== 0) return true;
  }
  return false;
}
