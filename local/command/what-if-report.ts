import type { SqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import type { Language } from '../../shared/language.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import {
  type AlertChange,
  type Change,
  changesBySection,
  compareAlerts,
  type LogDays,
  lastSealed,
  stillStands,
} from '../../shared/sealing/what-if.ts';
import { catalogues, say } from '../../shared/whole-language.ts';
import { inColumns } from './columns.ts';
import { liveCases } from './live-cases.ts';
import type { Terminal } from './terminal.ts';

/**
 * Tells what the settings of a replay would do to the alerts of the operation: by section how many
 * are gained, lost and the same, then which, and which log days were compared. `replayed` are the
 * log days of the replay; null: it had none.
 */
export async function tellWhatIf(
  operation: SqliteStore,
  cases: readonly CaseFacts[],
  replayed: LogDays | null,
  terminal: Terminal,
): Promise<void> {
  const days = replayed === null ? null : await daysOfBoth(operation, replayed);
  if (days === null) {
    terminal.tell(say((c) => c.replay.notCompared));
    return;
  }
  const before = (await liveCases(operation.cases)).map(({ facts }) => facts);
  const alerts = before.filter(({ notified }) => notified);
  const standing = await standingOf(alerts, operation);
  const changes = compareAlerts(standing, cases, days);
  tellTable(countsTable(changes, terminal.language), terminal);
  if (changes.length > 0) tellTable(alertsTable(changes, terminal.language), terminal);
  const gone = alerts.length - standing.length;
  if (gone > 0) terminal.tell(say((c) => c.replay.explainedSince(gone)));
  terminal.tell(say((c) => c.replay.compared(days.from, days.until)));
}

async function standingOf(
  alerts: readonly CaseFacts[],
  { history }: SqliteStore,
): Promise<readonly CaseFacts[]> {
  const standing: CaseFacts[] = [];
  for (const facts of alerts) if (await stillStands(facts, history)) standing.push(facts);
  return standing;
}

const changesInOrder: readonly Change[] = ['gained', 'lost', 'same'];

/** The log days that the operation has sealed and the replay has judged; null: none. */
async function daysOfBoth(
  { history, manifests }: SqliteStore,
  replayed: LogDays,
): Promise<LogDays | null> {
  const kept = await spanOf(manifests);
  if (kept === null) return null;
  const sealed = await lastSealed(kept, history);
  if (sealed === null) return null;
  const [, from = kept.from] = [kept.from, replayed.from].sort();
  const [until = sealed] = [sealed, replayed.until].sort();
  return from > until ? null : { from, until };
}

function countsTable(changes: readonly AlertChange[], language: Language): string {
  const { columns, change, total, none } = catalogues[language].replay;
  const rows = changesBySection(changes).map(({ section, counts }) => [
    section ?? none,
    ...changesInOrder.map((one) => String(counts[one])),
  ]);
  const sums = changesInOrder.map((one) => changes.filter((any) => any.change === one).length);
  const head = [columns.section, ...changesInOrder.map((one) => change[one])];
  return inColumns([head, ...rows, [total, ...sums.map(String)]]);
}

function alertsTable(changes: readonly AlertChange[], language: Language): string {
  const { replay: words, cases } = catalogues[language];
  const { columns, none } = words;
  const head = [columns.change, columns.alert, columns.section, columns.days, columns.who];
  const rows = changes.map(({ change, facts }) => [
    words.change[change],
    facts.id,
    facts.sections.join(', ') || none,
    facts.from === facts.until ? facts.from : `${facts.from}/${facts.until}`,
    facts.actor ?? none,
    cases.family[facts.family],
  ]);
  return inColumns([[...head, columns.what], ...rows]);
}

function tellTable(table: string, terminal: Terminal): void {
  for (const line of table.trimEnd().split('\n')) terminal.tellLine(line.trimEnd());
}
