import { BrokenPromiseError } from '../errors.ts';

/**
 * The packed form of a contribution, little-endian:
 * version u8 · rows u16 · names u16 · earliest instant f64 · the rows, by fingerprint · the names,
 * each its length u16 and its UTF-8. A row is 56 bytes wide; `rowPlaces` says where its fields are.
 * Names are numbered from 1; 0 is none. A change of this layout takes a new version. Version 1 is
 * read still: its rows end after 48 bytes, before the neighbourhoods.
 */
export const packingVersion = 2;
/**
 * The version of a part that holds the sketches of a busy day and no rows: version u8, then the
 * registers of both sketches (`DaySketches`), one byte each. Its events stand in other parts.
 */
export const sketchesVersion = 3;
/** The length of what stands before the rows. */
export const headerBytes = 13;
/** Offsets within it. */
export const headerPlaces = { version: 0, rows: 1, names: 3, baseAt: 5 } as const;
/** The width of a row. */
export const rowBytes = 56;
/** The width of a row by version; undefined: no version that is known. */
export const rowBytesByVersion: ReadonlyMap<number, number> = new Map([
  [1, 48],
  [packingVersion, rowBytes],
]);

/** Offsets within a row. `records` and `line` have a wide upper part after the lower 32 bits. */
export const rowPlaces = {
  fingerprintLow: 0,
  fingerprintHigh: 4,
  /** Milliseconds after the earliest instant of the part. */
  atAfterBase: 8,
  recordsLow: 12,
  recordsHigh: 16,
  subjectLow: 20,
  subjectHigh: 24,
  lineLow: 28,
  lineHigh: 32,
  count: 34,
  system: 38,
  screen: 40,
  terminal: 42,
  source: 44,
  code: 46,
  flags: 47,
  neighbourhoodA: 48,
  neighbourhoodB: 52,
} as const;

/** The first whole number that does not fit into 32 bits. */
export const twoTo32 = 0x1_0000_0000;

/** Throws `BrokenPromiseError` with what else is the case, where it does not hold. */
export function packingPromise(holds: boolean, whatElse: string): asserts holds {
  if (!holds) throw packingBroken(whatElse, undefined);
}

/** The error of a contribution that is damaged or was packed wrongly. */
export function packingBroken(whatElse: string, cause: unknown): BrokenPromiseError {
  return new BrokenPromiseError(
    {
      ja: `履歴の記録の形式が正しくありません：${whatElse}`,
      en: `Packed history is not as promised: ${whatElse}`,
    },
    { cause },
  );
}
