import {
  dayNumber,
  instant,
  type Line,
  logDayOf,
  type Row,
  type Tenure,
  type Texts,
  table,
} from './city-records.ts';
import { rostersOf } from './office-time.ts';

/** A line with what the tables and the logs say in its favour. */
export interface Reasoned {
  readonly line: Line;
  /** Recorded work on the resident. */
  readonly ofSubject: boolean;
  readonly approved: boolean;
  /** Somebody ordered or approved the hour. */
  readonly ordered: boolean;
  /** An approval is about it, and was given late, by oneself, overrun, or cannot be held to. */
  readonly remarked: boolean;
  /** Of an overrun approval: how many it still covered, and the approval's figures. */
  readonly overrun: {
    readonly covered: number;
    readonly max: number;
    readonly total: number;
  } | null;
}

/** All that explains accesses, looked up by plain means. */
export interface WorkBook {
  tenureOn(actor: string, logDay: string): Tenure | null;
  reasons(actor: string, logDay: string, lines: readonly Line[]): readonly Reasoned[];
  householdOf(subject: string): string | null;
  isProtected(subject: string): boolean;
}

const minutes30 = 30 * 60_000;

export function openWorkBook(texts: Texts, byDay: ReadonlyMap<string, readonly Line[]>): WorkBook {
  const staff = Map.groupBy(table(texts, 'staff.csv'), (row) => row['actor'] ?? '');
  const tenureOn = (actor: string, logDay: string): Tenure | null => {
    for (const row of staff.get(actor) ?? []) {
      const { section = '', kind = '', from = '', until = '' } = row;
      if (from <= logDay && (until === '' || logDay <= until))
        return { actor, section, kind, from, until };
    }
    return null;
  };
  const assignments = Map.groupBy(table(texts, 'assignments.csv'), (row) => row['subject'] ?? '');
  const homes = new Map(
    table(texts, 'households.csv').map((row) => [row['subject'], row['household']]),
  );
  const guarded = new Set(table(texts, 'protected.csv').map((row) => row['subject']));
  const approvals = Map.groupBy(table(texts, 'approvals.csv'), (row) => row['actor'] ?? '');
  const orders = Map.groupBy(table(texts, 'overtime.csv'), (row) => row['actor'] ?? '');
  const rosters = rostersOf(texts.get('config/calendar.yaml') ?? '');
  const writes = writesOf(byDay);

  const isOwnWork = (actor: string, logDay: string, line: Line): boolean => {
    const section = tenureOn(actor, logDay)?.section;
    const rows = assignments.get(line.subject ?? '') ?? [];
    const isAssigned = rows.some(
      (row) =>
        instant(row['from'] ?? '', false) <= line.at &&
        line.at <= instant(row['until'] ?? '', true) &&
        (row['actor'] ? row['actor'] === actor : row['section'] === section),
    );
    const today = dayNumber(logDay);
    return (
      isAssigned ||
      (writes.get(line.subject ?? '') ?? []).some(
        (one) => one.actor === actor && one.day < today && one.day >= today - 180,
      )
    );
  };
  const isColleagues = (actor: string, logDay: string, line: Line): boolean => {
    const section = tenureOn(actor, logDay)?.section;
    if (section === undefined) return false;
    return (writes.get(line.subject ?? '') ?? []).some(
      (one) =>
        one.actor !== actor &&
        Math.abs(one.day - dayNumber(logDay)) <= 7 &&
        tenureOn(one.actor, one.logDay)?.section === section,
    );
  };
  const isOrdered = (actor: string, { at, system }: Line): boolean =>
    (orders.get(actor) ?? []).some(
      (row) =>
        row['approver'] !== actor &&
        instant(row['from'] ?? '', false) - minutes30 <= at &&
        at <= instant(row['until'] ?? '', true) + minutes30,
    ) ||
    rosters.some(
      (row) =>
        system === 'juki' &&
        (row['actors'] ?? '').split(', ').includes(actor) &&
        instant(row['from'] ?? '', false) <= at &&
        at <= instant(row['until'] ?? '', true),
    );

  return {
    tenureOn,
    householdOf: (subject) => homes.get(subject) ?? null,
    isProtected: (subject) => guarded.has(subject),
    reasons(actor, logDay, lines) {
      const uses = approvedLines(lines, approvals.get(actor) ?? []);
      const products = lines.filter(
        (line) =>
          (line.action === 'update' || line.action === 'print') &&
          line.outcome === 'success' &&
          isOfOne(line),
      );
      const direct = lines.map(
        (line) =>
          isOfOne(line) &&
          (isOwnWork(actor, logDay, line) ||
            isColleagues(actor, logDay, line) ||
            products.some(
              (one) => one.subject === line.subject && Math.abs(one.at - line.at) <= minutes30,
            )),
      );
      const homeOf = (line: Line) => homes.get(line.subject ?? '') ?? line.subject;
      const known = new Set(
        lines
          .filter((line, place) => isOfOne(line) && (direct[place] || uses[place]?.approved))
          .map(homeOf),
      );
      return lines.map((line, place) => ({
        line,
        ofSubject:
          direct[place] === true ||
          (isOfOne(line) && !uses[place]?.approved && known.has(homeOf(line))),
        approved: uses[place]?.approved ?? false,
        ordered: isOrdered(actor, line) || (uses[place]?.approved ?? false),
        overrun: uses[place]?.overrun ?? null,
        remarked: uses[place]?.remarked ?? false,
      }));
    },
  };
}

/** About exactly one resident, whom the line names. */
export function isOfOne({ subject, action, records }: Line): boolean {
  if (subject === null) return false;
  return action === 'export' || action === 'print' ? records === 1 : (records ?? 1) <= 1;
}

function writesOf(byDay: ReadonlyMap<string, readonly Line[]>) {
  const writes: { subject: string; actor: string; logDay: string; day: number }[] = [];
  for (const lines of byDay.values())
    for (const { action, outcome, subject, actor, at } of lines)
      if (action === 'update' && outcome === 'success' && subject !== null) {
        const logDay = logDayOf(at);
        writes.push({ subject, actor, logDay, day: dayNumber(logDay) });
      }
  return Map.groupBy(writes, ({ subject }) => subject);
}

/** Which lines of one staff-day an approval covers; each up to its maximum of that day. */
function approvedLines(lines: readonly Line[], own: readonly Row[]) {
  const used = new Map<string, number>();
  return lines.map((line): Pick<Reasoned, 'approved' | 'overrun' | 'remarked'> => {
    const about = own.filter(
      (row) =>
        row['system'] === line.system &&
        instant(row['from'] ?? '', false) <= line.at &&
        line.at <= instant(row['until'] ?? '', true),
    );
    const isLate = (row: Row) => instant(row['approvedAt'] ?? '', false) > line.at;
    let overrun: Reasoned['overrun'] = null;
    let isFirst = true;
    for (const row of [...about.filter((one) => !isLate(one)), ...about.filter(isLate)]) {
      const id = row['id'] ?? '';
      const max = Number(row['maxRecords']);
      const before = used.get(id) ?? 0;
      const total = before + (line.records ?? 0) * line.count;
      const isUsable = row['approver'] !== line.actor && line.records !== null;
      if (isUsable && total <= max) {
        if (line.outcome === 'success') used.set(id, total);
        return { approved: true, overrun: null, remarked: isLate(row) };
      }
      if (isUsable && line.outcome === 'success') used.set(id, total);
      if (isUsable && isFirst) overrun = { covered: Math.max(0, max - before), max, total };
      isFirst = false;
    }
    return { approved: false, overrun, remarked: !isFirst };
  });
}
