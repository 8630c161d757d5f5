import { CallError, RefusedActionError } from '../../../shared/errors.ts';
import type { AccessEvent } from '../../../shared/event.ts';
import type { SubjectKeys } from '../../../shared/history/key-rotation.ts';
import type { JudgedSpan } from '../../../shared/history/source-findings.ts';
import { appendNext } from '../../../shared/journal.ts';
import { judgeOf } from '../../../shared/judging.ts';
import {
  addDays,
  type LogDay,
  logDayFromNumber,
  logDayNumber,
  zoneShift,
} from '../../../shared/log-day.ts';
import { spanOf } from '../../../shared/sealing/loaded-history.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { coverageOf } from '../../../shared/statements/coverage.ts';
import type { Gathered, GatherPorts } from '../../../shared/statements/gather.ts';
import { refusalOf } from '../../../shared/statements/refuse.ts';
import type { Question, StatementRequest } from '../../../shared/statements/request.ts';
import { linesOf } from '../../../shared/statements/statement.ts';
import { requireKnownAccount } from '../cases/personal-deed.ts';
import type { Call, ExitStatus } from '../command.ts';
import { settingsAt } from '../settings-at.ts';
import type { Terminal } from '../terminal.ts';
import { handOut } from './hand-out.ts';
import { type HistoryHome, openHistoryHome } from './history-home.ts';
import { originalLines } from './original-lines.ts';
import { askedSpan, requireNoFile } from './statement-options.ts';

/** A question of the command line, once the state is open. */
export interface Asking {
  readonly question: Question;
  /** The resident as given, for the head of the document; null: it is about an account. */
  readonly named: string | null;
  /** Every keyed hash of the resident, 16 hexadecimal digits each; none: it is about an account. */
  readonly hashes: readonly string[];
  gather(span: JudgedSpan, ports: GatherPorts): Promise<Gathered>;
  /** Whether a line of an original log is about what was asked. */
  isAsked(event: AccessEvent): boolean;
}

/**
 * Answers a question about the kept history. That it was asked is recorded before anything is
 * shown, and also where the answer is refused.
 */
export async function ask(
  call: Call,
  terminal: Terminal,
  askingOf: (keys: SubjectKeys) => Asking,
): Promise<ExitStatus> {
  const settings = settingsAt(call.value('config'));
  const by = call.value('by');
  requireKnownAccount('by', by, settings);
  requireNoFile(call.optional('out'));
  const home = await openHistoryHome(call, settings);
  try {
    const at = home.now();
    const keys = await home.subjectKeys();
    const judge = judgeOf(settings, keys);
    const today = logDayOf(at, settings);
    const asked = askedSpan(call, await keptSpan(home, call, today), today);
    const asking = askingOf(keys);
    const gathered = await asking.gather(asked, { judge, settings, history: home.history });
    const { question, hashes } = asking;
    const refusal = await refusalOf(question, by, gathered.touches, settings, home.cases, hashes);
    const entry = { at, by, reason: call.value('reason'), question, ...asked };
    if (refusal !== null) {
      await record({ ...entry, outcome: 'refused', lines: 0 }, home);
      throw new RefusedActionError(refusal);
    }
    const logs = call.optional('logs');
    const originals =
      logs === null
        ? null
        : await originalLines(await home.logsAt(logs), asked, asking.isAsked, gathered, settings);
    const { calendar } = judge;
    const coverage = await coverageOf(asked, { ...home, settings, calendar });
    const sequence = await record({ ...entry, outcome: 'shown', lines: linesOf(gathered) }, home);
    const { moments: _, ...told } = gathered;
    const statement = { ...entry, ...told, asked, sequence, coverage, originals };
    await handOut(statement, settings, asking.named, call, terminal);
    return 0;
  } finally {
    home.close();
  }
}

/**
 * The log days that were read and have not expired. Throws a `CallError` where there are none; those
 * that have expired may still be there, for a call that names them.
 */
async function keptSpan(
  { manifests, daysKept, nothingKept }: HistoryHome,
  call: Call,
  today: LogDay,
): Promise<JudgedSpan> {
  const read = await spanOf(manifests);
  if (read === null) throw new CallError(nothingKept);
  if (daysKept === null) return read;
  const from = [read.from, addDays(today, -daysKept)].sort()[1] ?? today;
  if (from > read.until && call.optional('from') === null) throw new CallError(nothingKept);
  return { from, until: read.until };
}

function logDayOf(at: number, { organisation }: Settings): LogDay {
  return logDayFromNumber(logDayNumber(at, zoneShift(organisation.timeZone)));
}

/** Gives its number. */
async function record(
  entry: Omit<StatementRequest, 'sequence'>,
  { statements }: HistoryHome,
): Promise<number> {
  const added = await appendNext(statements, (_, sequence) => ({ sequence, ...entry }));
  return added?.sequence ?? 0;
}
