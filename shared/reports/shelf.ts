import type { Correction } from './edition.ts';
import type { Period } from './period.ts';

/** What is kept of an edition beside its files; written last. */
export interface IssuedEdition {
  readonly period: Period;
  /** Counts from 1. */
  readonly number: number;
  /** SHA-256 over what the edition says but for its number, lower-case hexadecimal. */
  readonly digest: string;
  readonly corrections: readonly Correction[] | null;
  /** The figures of the first page, for the next edition to say what it corrects. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** The role has been told. */
  readonly isTold: boolean;
}

/** One file of an edition. */
export interface IssuedFile {
  /** `monthly-2026-10-1.pdf` */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Where issued reports stand: editions are added, never taken away. */
export interface ReportShelf {
  /** The newest edition of a period; null: none was issued. */
  last(period: Period): Promise<IssuedEdition | null>;
  /** Puts a file of a period there; the same file again changes nothing. */
  put(period: Period, file: IssuedFile): Promise<void>;
  /** Notes an edition, once its files are there. */
  note(edition: IssuedEdition): Promise<void>;
  /** How people find the files of a period: a path, or the address of a folder. */
  placeOf(period: Period): string;
}
