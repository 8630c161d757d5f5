import { isDeepStrictEqual } from 'node:util';

/** The values of one record by the names of their fields. */
export type Values = Readonly<Record<string, unknown>>;

/** A value that was read differently. */
export interface Difference {
  readonly file: string;
  /** Counts from 1. */
  readonly record: number;
  /** `record`: there is one too many, or one is missing. */
  readonly field: string;
  readonly expected: unknown;
  readonly read: unknown;
}

/** Why values differ, and how many of them: fewer are as wrong as more. */
export interface Explanation {
  readonly file: string;
  readonly field: string;
  readonly differences: number;
  /** One sentence. */
  readonly why: string;
}

/** What others wrote down of their logs, held beside what Sekisho reads of them. */
export interface DataSet {
  /** Its folder in `shared/data`, and which part of it. */
  readonly id: string;
  /** What is compared, fixed before it is read. */
  readonly fields: string;
  /** How many records it has, so that none is left out in silence. */
  readonly records: number;
  readonly explanations: readonly Explanation[];
  compare(compared: Comparison): Promise<void>;
}

/** Takes record by record what is expected and what was read. */
export interface Comparison {
  /** Records are matched by their order in the file; only fields that are expected count. */
  records(file: string, expected: readonly Values[], read: readonly Values[]): void;
}

/** How far a data set is read as it is expected. */
export interface Conformance {
  readonly id: string;
  readonly fields: string;
  readonly files: number;
  readonly records: number;
  /** Values. */
  readonly expected: number;
  readonly different: readonly Difference[];
  readonly unexplained: readonly Difference[];
  /** Explanations that explain another number of differences than they say. */
  readonly stale: readonly Explanation[];
}

/** Reads a data set and compares. */
export async function conformanceOf(dataSet: DataSet): Promise<Conformance> {
  const files = new Set<string>();
  const different: Difference[] = [];
  let [records, expected] = [0, 0];
  await dataSet.compare({
    records(file, wanted, read) {
      files.add(file);
      records += wanted.length;
      for (let index = 0; index < Math.max(wanted.length, read.length); index += 1) {
        const [one, other] = [wanted[index], read[index]];
        const fields = one !== undefined && other !== undefined ? Object.entries(one) : null;
        const pairs = fields?.map(([key, it]) => [key, it, other?.[key]] as const);
        for (const [field, value, found] of pairs ?? [['record', one, other] as const]) {
          expected += 1;
          if (isDeepStrictEqual(value, found)) continue;
          different.push({ file, record: index + 1, field, expected: value, read: found });
        }
      }
    },
  });
  const { id, fields, explanations } = dataSet;
  const isOf = (it: Difference, by: Explanation) => it.file === by.file && it.field === by.field;
  const unexplained = different.filter((it) => !explanations.some((by) => isOf(it, by)));
  const stale = explanations.filter(
    (by) => different.filter((it) => isOf(it, by)).length !== by.differences,
  );
  return { id, fields, files: files.size, records, expected, different, unexplained, stale };
}
