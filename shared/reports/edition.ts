/** Which edition of a report it is. */
export interface Edition {
  /** Counts from 1. */
  readonly number: number;
  /**
   * What differs on the first page from the edition before; null: this is the first. Empty: only
   * what stands on later pages.
   */
  readonly corrections: readonly Correction[] | null;
}

/** A figure that a later edition corrects. */
export interface Correction {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The first edition. */
export const firstEdition: Edition = { number: 1, corrections: null };
