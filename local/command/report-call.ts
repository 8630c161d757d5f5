import { CallError } from '../../shared/errors.ts';
import type { Text } from '../../shared/language.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../../shared/log-day.ts';
import { monthly } from '../../shared/reports/monthly/monthly.ts';
import type { Period } from '../../shared/reports/period.ts';
import type { PeriodicReport } from '../../shared/reports/periodic.ts';
import { renderers } from '../../shared/reports/renderers/registry.ts';
import { weekly } from '../../shared/reports/weekly/weekly.ts';
import { yearly } from '../../shared/reports/yearly/yearly.ts';
import { say } from '../../shared/whole-language.ts';
import type { Call, CommandOption } from './command.ts';

/** The report of a period. */
export interface PeriodAsked {
  readonly report: PeriodicReport;
  readonly period: Period;
}

const formats = renderers.map(({ id }) => id);

/** Options that say which report, where to and in which forms. */
export const reportOptions: readonly CommandOption[] = [
  {
    name: 'month',
    value: 'YYYY-MM',
    required: false,
    summary: { ja: '月次報告：対象の月', en: 'the monthly summary of a month' },
  },
  {
    name: 'week',
    value: 'YYYY-Www',
    required: false,
    summary: {
      ja: '週次報告：対象の週（ISO 8601、月曜から日曜まで）',
      en: 'the weekly digest of a week (ISO 8601, Monday to Sunday)',
    },
  },
  {
    name: 'year',
    value: 'YYYY',
    required: false,
    summary: {
      ja: '年度の集計：対象の年度（4月から3月まで）',
      en: 'the figures of a fiscal year (April to March)',
    },
  },
  {
    name: 'case',
    value: 'ID',
    required: false,
    summary: { ja: '事案票：対象の事案', en: 'the file of one case' },
  },
  {
    name: 'out',
    value: 'DIR',
    required: false,
    summary: {
      ja: '書き出すフォルダー（既定は状態フォルダーの reports の下。--table では今のフォルダー）',
      en: 'the folder to write to (default: under reports of the state folder; with --table, here)',
    },
  },
  {
    name: 'format',
    value: 'LIST',
    required: false,
    summary: {
      ja: `形式（コンマ区切り：${formats.join(',')}。既定はすべて）`,
      en: `forms, with commas: ${formats.join(',')} (default: all)`,
    },
  },
];

/** The one report that a call asks for. Throws a `CallError`. `now` in ms since 1970. */
export function askedReport(
  call: Call,
  timeZone: string,
  now: number,
): PeriodAsked | { readonly caseId: string } {
  const given = ['month', 'week', 'year', 'case'].flatMap((option) => {
    const value = call.optional(option);
    return value === null ? [] : [{ option, value }];
  });
  const [only] = given;
  if (only === undefined || given.length > 1)
    throw new CallError(say((c) => c.reports.command.whichOne));
  const { option, value } = only;
  if (option === 'case') return { caseId: value };
  const today = logDayFromNumber(logDayNumber(now, zoneShift(timeZone)));
  const period = (report: PeriodicReport, name: string, wrong: (given: string) => Text) => {
    if (report.isPeriod(name) && name <= report.periodOf(today)) return { report, period: name };
    throw new CallError(wrong(value));
  };
  switch (option) {
    case 'month':
      return period(monthly, value, (wrong) => say((c) => c.reports.command.badMonth(wrong)));
    case 'week':
      return period(weekly, value, (wrong) => say((c) => c.reports.command.badWeek(wrong)));
    default:
      return period(yearly, `FY${value}`, (wrong) => say((c) => c.reports.command.badYear(wrong)));
  }
}

/** The forms that are asked for, each once. Throws a `CallError` for one that there is not. */
export function formatsAsked(given: string | null): readonly string[] {
  if (given === null) return formats;
  const wanted = given.split(',').map((one) => one.trim());
  const wrong = wanted.find((one) => !formats.includes(one));
  if (wrong === undefined) return [...new Set(wanted)];
  throw new CallError(say((c) => c.reports.command.badFormat(formats.join(', '), wrong)));
}
