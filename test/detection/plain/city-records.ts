/**
 * A simulated city read anew by plain code: nothing of the product is used here, so that what the
 * product says can be held against it.
 */
export interface Line {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly system: string;
  readonly records: number | null;
  readonly subject: string | null;
  readonly terminal: string;
  readonly isPersonal: boolean;
  readonly file: string;
  readonly line: number;
  /** How often the same line stands there, where lines bear no numbers. */
  count: number;
}

export interface Tenure {
  readonly actor: string;
  readonly section: string;
  readonly kind: string;
  readonly from: string;
  readonly until: string;
}

/** A row of a table by its head. */
export type Row = Readonly<Record<string, string>>;

/** From a name within the city to its text. */
export type Texts = ReadonlyMap<string, string>;

const hour = 3_600_000;
export const day = 24 * hour;

/** The local date whose 24 hours from 04:00 on hold the instant. */
export function logDayOf(at: number): string {
  return new Date(at + 5 * hour).toISOString().slice(0, 10);
}

export function dayNumber(logDay: string): number {
  return Date.parse(logDay) / day;
}

/** Minutes since midnight of the log day; after midnight 1,440 and more. */
export function minuteOf(at: number): number {
  return Math.floor((at + 9 * hour - Date.parse(logDayOf(at))) / 60_000);
}

/** `YYYY-MM-DD HH:MM` in Japan. */
export function localMinute(at: number): string {
  return new Date(at + 9 * hour).toISOString().slice(0, 16).replace('T', ' ');
}

/** The rows of a table of the configuration. */
export function table(texts: Texts, name: string): readonly Row[] {
  const [head = '', ...lines] = (texts.get(`config/${name}`) ?? '').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((one, place) => [one, cells[place] ?? '']));
  });
}

/** A local time of a table, first or last millisecond that it names. */
export function instant(text: string, isEnd: boolean): number {
  if (text === '') return Number.POSITIVE_INFINITY;
  const isDate = text.length === 10;
  const start = Date.parse(`${isDate ? `${text}T00:00` : text}+09:00`);
  return isEnd ? start + (isDate ? day : 60_000) - 1 : start;
}

/** Every line of every log once, in the order of time, by actor and log day. */
export function linesByDay(texts: Texts): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line>();
  for (const [name, text] of texts)
    if (name.startsWith('logs/')) readFile(name.slice('logs/'.length), text, found);
  const sorted = [...found.values()].sort((one, other) => one.at - other.at);
  return Map.groupBy(sorted, ({ actor, at }) => `${actor} ${logDayOf(at)}`);
}

function readFile(file: string, text: string, found: Map<string, Line>): void {
  const [system = ''] = file.split('/');
  const counts = new Map<string, number>();
  for (const { row, line, raw } of rowsOf(file, text)) {
    const key = row['sequence'] ? `${system} ${row['sequence']}` : `${system} ${raw}`;
    const count = row['sequence'] ? 1 : (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const known = found.get(key);
    if (known === undefined) found.set(key, lineOf(row, system, file, line));
    else known.count = Math.max(known.count, count);
  }
}

function* rowsOf(file: string, text: string) {
  const lines = text.split('\n');
  const isTable = file.includes('.csv');
  const names = isTable ? (lines[0] ?? '').split(',') : [];
  for (const [place, raw] of lines.entries()) {
    if (raw === '' || (isTable && place === 0)) continue;
    const cells = raw.split(',');
    const row: Row = isTable
      ? Object.fromEntries(names.map((one, at) => [one, cells[at] ?? '']))
      : JSON.parse(raw, (_, value) =>
          typeof value === 'number' || value === null ? String(value) : value,
        );
    yield { row, line: place + 1, raw };
  }
}

function lineOf(row: Row, system: string, file: string, line: number): Line {
  const { at = '', actor = '', action = '', outcome = '', records, subject, terminal = '' } = row;
  const hasZone = at.endsWith('Z') || at.includes('+');
  return {
    at: Date.parse(hasZone ? at : `${at}+09:00`),
    actor,
    action,
    outcome,
    system,
    records: records === undefined || records === '' || records === 'null' ? null : Number(records),
    subject: subject || null,
    terminal,
    isPersonal: row['screen'] !== 'メニュー',
    file,
    line,
    count: 1,
  };
}
