import { existsSync } from 'node:fs';
import { CallError } from '../../../shared/errors.ts';
import type { JudgedSpan } from '../../../shared/history/source-findings.ts';
import type { LogDay } from '../../../shared/log-day.ts';
import { isLocalDate } from '../../../shared/settings/local-time.ts';
import { say } from '../../../shared/whole-language.ts';
import type { Call, CommandOption } from '../command.ts';
import { configOption } from '../options.ts';
import { historyHomeOptions } from './history-home.ts';

/** What a statement can be written as. */
export const statementFormats = ['text', 'csv', 'json'] as const;

/** The options of `who-saw` and `what-did`. */
export const statementOptions: readonly CommandOption[] = [
  {
    name: 'by',
    value: 'ACCOUNT',
    required: true,
    summary: { ja: '照会する人の職員番号', en: 'the account of the person who asks' },
  },
  {
    name: 'reason',
    value: 'TEXT',
    required: true,
    summary: { ja: '照会の理由（記録に残ります）', en: 'why it is asked (it is recorded)' },
  },
  dateOption(
    'from',
    'この日から（既定は履歴の最初の日）',
    'from this log day (default: the first)',
  ),
  dateOption(
    'until',
    'この日まで（既定は履歴の最後の日）',
    'up to this log day (default: the last)',
  ),
  {
    name: 'logs',
    value: 'PATH',
    required: false,
    summary: {
      ja: '元のログのファイルかフォルダー（--stack では、ログのバケットのキーの先頭）：該当する行を探し、履歴と照合',
      en: 'a file or folder of original logs (with --stack: how their keys in the log bucket begin): finds the lines, held against the history',
    },
  },
  {
    name: 'format',
    value: 'text|csv|json',
    required: false,
    oneOf: statementFormats,
    summary: { ja: '形式（既定は text）', en: 'how it is written (default: text)' },
  },
  {
    name: 'out',
    value: 'FILE',
    required: false,
    summary: {
      ja: '書き出すファイル（既定は標準出力）',
      en: 'where to (default: standard output)',
    },
  },
  configOption,
  ...historyHomeOptions,
];

function dateOption(name: string, ja: string, en: string): CommandOption {
  return { name, value: 'DATE', required: false, summary: { ja, en } };
}

/**
 * The log days that are asked about; what is not said is taken from `kept`, up to `today`: one line
 * with a wrong date must not make it thousands of years.
 */
export function askedSpan(call: Call, kept: JudgedSpan, today: LogDay): JudgedSpan {
  const from = dateOf(call, 'from') ?? kept.from;
  const until = dateOf(call, 'until') ?? [kept.until, today].sort()[0] ?? today;
  if (from <= until) return { from, until };
  throw new CallError(say((c) => c.statements.periodBackwards(from, until)));
}

function dateOf(call: Call, option: string): LogDay | null {
  const given = call.optional(option);
  if (given === null || isLocalDate(given)) return given;
  throw new CallError(say((c) => c.statements.notADate(option, given)));
}

/** Throws a `CallError` where the file is there already: a statement on file is never replaced. */
export function requireNoFile(path: string | null): void {
  if (path !== null && existsSync(path))
    throw new CallError(say((c) => c.statements.outExists(path)));
}
