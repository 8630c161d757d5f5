import type { Collected } from '../reading/collected.ts';

/**
 * The lines of a text that no record stands for, though they are not blank: counted by splitting
 * the text, and by nothing that the formats use. A record stands for its line and for as many more
 * as its text has. Null: the places of the format's records are not lines.
 */
export function uncoveredLines(
  format: string,
  text: string,
  { events, canonicals, rejected }: Collected,
): readonly number[] | null {
  const passes = linesThatAreNoRecords[format];
  if (passes === undefined) return null;
  const covered = new Set<number>();
  const cover = (line: number, record: string) => {
    const more = record.split('\n').length;
    for (let it = 0; it < more; it += 1) covered.add(line + it);
  };
  for (const [index, event] of events.entries()) cover(event.line, canonicals[index] ?? '');
  for (const { line, raw } of rejected) cover(line, raw);
  const first = Math.min(...covered);
  return text.split('\n').flatMap((line, index) => {
    const isBlank = [...line].every((sign) => sign.trim() === '' || endMarks.has(sign));
    return isBlank || covered.has(index + 1) || passes(line, index + 1 < first) ? [] : [index + 1];
  });
}

/** The mark that ended text files of old systems, and what the decoder of CP932 makes of it. */
const endMarks = new Set(['\u001A', '\u001C']);

/** Whether a line is none of the log's records but belongs to the file. */
type Passes = (line: string, isBeforeRecords: boolean) => boolean;
const header: Passes = (_line, isBeforeRecords) => isBeforeRecords;
const none: Passes = () => false;

/** The formats whose records are lines, and what else stands in their files. */
const linesThatAreNoRecords: Readonly<Record<string, Passes>> = {
  'sekisho-jsonl': none,
  'sekisho-csv': header,
  'apache-combined': none,
  'nginx-access': none,
  's3-server-access': none,
  'iis-w3c': (line) =>
    /^\uFEFF?#(?:Version|Fields|Software|Start-Date|End-Date|Date|Remark):/u.test(line),
  syslog: none,
  cef: none,
  leef: none,
  'postgresql-csvlog': none,
  'postgresql-stderr': none,
  'sqlserver-audit': header,
  'oracle-unified-audit': header,
  'mysql-audit-csv': header,
  'microsoft-365-audit-csv': header,
};
