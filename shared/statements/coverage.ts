import { uniteSourceDays } from '../history/source-day-union.ts';
import type { JudgedSpan } from '../history/source-findings.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { CaseStore, ManifestStore, SourceDayStore } from '../ports.ts';
import type { Settings, Source } from '../settings/settings.ts';
import type { Calendar } from '../working-time.ts';

/** What a statement rests on, and what it does not cover. */
export interface Coverage {
  /** First and last log day of all logs that were read, within the span; null: there is none. */
  readonly kept: JudgedSpan | null;
  readonly sources: readonly SourceCoverage[];
  /** Files that could not be read, or are being read. */
  readonly filesUnread: number;
  /** Lines of the other files that could not be read. */
  readonly linesRejected: number;
  /** Cases about logs that are not whole on these days: numbers missing, clocks, fewer lines. */
  readonly logCases: readonly string[];
}

/** The log days of one source within the span. */
export interface SourceCoverage {
  readonly source: string;
  /** null: it holds no line on any of these days. */
  readonly first: LogDay | null;
  readonly last: LogDay | null;
  /**
   * Open days without any line, as spans; of a source that does not come every day null, as nobody
   * can say on which day it should.
   */
  readonly missing: readonly JudgedSpan[] | null;
}

/** What coverage is read from. */
export interface CoveragePorts {
  readonly settings: Pick<Settings, 'sources'>;
  readonly calendar: Calendar;
  readonly manifests: Pick<ManifestStore, 'all'>;
  readonly sourceDays: SourceDayStore;
  readonly cases: Pick<CaseStore, 'list'>;
}

/** What the kept history covers of the log days of a span. */
export async function coverageOf(span: JudgedSpan, ports: CoveragePorts): Promise<Coverage> {
  const days: LogDay[] = [];
  let filesUnread = 0;
  let linesRejected = 0;
  for await (const { status, rejected, from, until } of ports.manifests.all()) {
    if (status !== 'read') filesUnread += 1;
    if (from === null || until === null || until < span.from || from > span.until) continue;
    linesRejected += rejected;
    days.push(...[from, until].map((day) => clamped(day, span)));
  }
  const [from, until] = [days.sort()[0], days.at(-1)];
  const kept = from === undefined || until === undefined ? null : { from, until };
  const sources: SourceCoverage[] = [];
  for (const source of ports.settings.sources)
    sources.push(await sourceCoverage(source, span, kept, ports));
  return { kept, sources, filesUnread, linesRejected, logCases: await logCases(span, ports.cases) };
}

function clamped(day: LogDay, { from, until }: JudgedSpan): LogDay {
  return [from, day, until].sort()[1] ?? day;
}

async function sourceCoverage(
  { id, cadence }: Source,
  span: JudgedSpan,
  kept: JudgedSpan | null,
  { sourceDays, calendar }: CoveragePorts,
): Promise<SourceCoverage> {
  const days = uniteSourceDays(await sourceDays.of(id, span.from, span.until));
  const spoken = new Set(days.map(({ logDay }) => logDay));
  const missing: JudgedSpan[] = [];
  const end = kept?.until ?? span.from;
  for (let day = kept?.from ?? span.until; day <= end; day = addDays(day, 1)) {
    if (spoken.has(day) || !calendar.isOpenDay(day, null)) continue;
    const before = missing.at(-1);
    const follows = before !== undefined && isBetween(before.until, day, spoken);
    if (follows) missing[missing.length - 1] = { from: before.from, until: day };
    else missing.push({ from: day, until: day });
  }
  const isDaily = cadence === 'daily' || cadence === 'hourly';
  return {
    source: id,
    first: days[0]?.logDay ?? null,
    last: days.at(-1)?.logDay ?? null,
    missing: isDaily ? missing : null,
  };
}

/** Whether no day with lines lies between the two: closed days do not part a gap. */
function isBetween(from: LogDay, until: LogDay, spoken: ReadonlySet<LogDay>): boolean {
  for (let day = addDays(from, 1); day < until; day = addDays(day, 1))
    if (spoken.has(day)) return false;
  return true;
}

async function logCases(span: JudgedSpan, cases: Pick<CaseStore, 'list'>): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, after);
    for (const { facts } of page.records)
      if (facts.family === 'log-integrity' && facts.from <= span.until && facts.until >= span.from)
        ids.push(facts.id);
    after = page.next;
  } while (after !== null);
  return ids.sort();
}
