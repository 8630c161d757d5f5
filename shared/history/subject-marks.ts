import { limits } from '../limits.ts';
import { subjectNeighbourhoods } from './neighbourhoods.ts';
import { keyedDigest } from './subject-key.ts';

/** What the history keeps of residents: nothing else of whom a line is about is stored. */
export interface SubjectMarks {
  /** Where the subject's mark begins in `words`; good until the next call. */
  placeOf(subject: string): number;
  /**
   * Writes the marks of `subjects[first …]` to `target[place …]`, one after another, and does not
   * remember them.
   */
  writeAll(subjects: readonly string[], first: number, target: Int32Array, place: number): void;
  /**
   * The marks, four words each (`markPlaces`), side by side: two million look-ups among 300,000
   * residents wait for memory, and an object each would let them wait four times.
   */
  readonly words: Uint32Array;
}

/** Offsets within a mark, in the order of a row. Both neighbourhoods are 0 where there is none. */
export const markPlaces = {
  hashLow: 0,
  hashHigh: 1,
  neighbourhoodA: 2,
  neighbourhoodB: 3,
} as const;

const markWords = 4;
const marksAtFirst = 1_024;

/**
 * Computes the keyed hash (`subjectHash`) and the neighbourhoods (`subjectNeighbourhoods`) of
 * subjects and remembers at most `limits.subjectHashesRemembered` of them.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function subjectMarks(key: Uint8Array): SubjectMarks {
  const digests = keyedDigest(key);
  const neighbourhoodsOf = subjectNeighbourhoods(key);
  const places = new Map<string, number>();
  let words = new Uint32Array(marksAtFirst * markWords);

  function add(subject: string): number {
    if (places.size >= limits.subjectHashesRemembered) places.clear();
    const place = places.size * markWords;
    if (place === words.length) words = twiceAsLong(words);
    write(subject, words, place);
    places.set(subject, place);
    return place;
  }
  function write(subject: string, target: Uint32Array | Int32Array, place: number): void {
    const digest = digests.of(subject);
    put(subject, digest[0] ?? 0, digest[1] ?? 0, target, place);
  }
  function put(
    subject: string,
    high: number,
    low: number,
    target: Uint32Array | Int32Array,
    place: number,
  ): void {
    target[place + markPlaces.hashHigh] = high;
    target[place + markPlaces.hashLow] = low;
    const neighbourhoods = neighbourhoodsOf(subject);
    target[place + markPlaces.neighbourhoodA] = neighbourhoods?.[0] ?? 0;
    target[place + markPlaces.neighbourhoodB] = neighbourhoods?.[1] ?? 0;
  }

  return {
    placeOf: (subject) => places.get(subject) ?? add(subject),
    writeAll(subjects, first, target, place) {
      for (let next = first; next < subjects.length; ) {
        const at = place + (next - first) * markWords;
        const four = next + 4 <= subjects.length ? digests.ofFour(subjects, next) : null;
        const count = four === null ? 1 : 4;
        if (four === null) write(subjects[next] ?? '', target, at);
        else
          for (let one = 0; one < 4; one += 1)
            put(
              subjects[next + one] ?? '',
              four[one] ?? 0,
              four[4 + one] ?? 0,
              target,
              at + one * markWords,
            );
        next += count;
      }
    },
    get words() {
      return words;
    },
  };
}

function twiceAsLong(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(words.length * 2);
  longer.set(words);
  return longer;
}
