import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';

/** Numbers names from 0, in the order in which they come. */
export interface Numbering {
  /** The name's number; a new one where it has none yet. */
  of(name: string): number;
  /** The name's number; null: it has none. */
  known(name: string): number | null;
  /** Throws `BrokenPromiseError` where no name has that number. */
  nameOf(number: number): string;
}

/** No names yet. */
export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    of(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
    known: (name) => numbers.get(name) ?? null,
    nameOf(number) {
      const name = names[number];
      if (name !== undefined) return name;
      throw new BrokenPromiseError(sameInEveryLanguage(`No name has the number ${number}.`));
    },
  };
}
