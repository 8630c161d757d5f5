import type { Action } from '../../../shared/event.ts';
import { encodeCp932 } from '../../../shared/reports/cp932.ts';
import { type CityDate, localText, type Operation } from '../operation.ts';
import { type LogPart, type SystemLog, serialNumber } from './log-format.ts';

const codes: Readonly<Record<Action, string>> = {
  search: '01',
  view: '02',
  update: '03',
  print: '04',
  export: '05',
  other: '80',
  login: '90',
  logout: '91',
};

/** The last counter closes at 19:00: twice in the evening after that, and the rest in the night. */
const handOvers = ['19:40', '20:40'];

const columns =
  '[処理日],[処理時刻],[職員番号],[所属],[端末番号],[画面名],[処理区分],[宛名番号],[対象件数],[結果],[処理通番]';

/**
 * The resident register's terminal log, as such products write it: Shift_JIS, lines about the file
 * before the header, names in brackets, date (wareki) and time apart, codes, counts in full width.
 * A day lies in several files, as with products that split their logs.
 */
export const juki: SystemLog = {
  source: 'juki-operation',
  system: 'juki',
  handOvers,
  fileName: (date, { until }) =>
    `juki/sousa_${date.replaceAll('-', '')}_${(until ?? '24:00').replace(':', '')}.csv`,
  write(date, operations, { until, operationsBefore }) {
    const rows = operations.map((one, index) =>
      row(one, serialNumber(date, operationsBefore + index)),
    );
    rows.push(...unreadable(date, until));
    const preamble = [
      '[システム名],住民記録システム 操作ログ',
      `[対象日],${wareki(date)}`,
      `[全件数],${fullWidth(rows.length)}件`,
    ];
    const text = [...preamble, columns, ...rows, ''].join('\r\n');
    return { bytes: encodeCp932(text), lines: rows.length };
  },
};

function row(one: Operation, serial: string): string {
  const [date = '', time = ''] = localText(one.at).split('T');
  const count = one.records === null || one.records === 0 ? '' : `"${fullWidth(one.records)}件"`;
  return [
    wareki(date),
    time,
    one.actor,
    one.section,
    one.terminal,
    one.screen,
    codes[one.action],
    one.subject ?? '',
    count,
    one.outcome === 'success' ? '0' : '1',
    serial,
  ].join(',');
}

/** What a real log has now and then: an impossible date, and a row that breaks off. */
function unreadable(date: CityDate, until: LogPart['until']): readonly string[] {
  if (until !== handOvers[0]) return [];
  if (date === '2026-09-30')
    return ['R08.02.30,17:01:12,S0304,住民課,JU-0304,世帯照会,02,0000012345,,0,20260930900001'];
  return date === '2026-10-06' ? ['R08.10.06,16:40:51,S0305,住民課'] : [];
}

function wareki(date: CityDate): string {
  const [year, month, day] = date.split('-');
  return `R${String(Number(year) - 2018).padStart(2, '0')}.${month}.${day}`;
}

/** `１，２３４` */
function fullWidth(count: number): string {
  const plain = count.toLocaleString('en-US');
  return plain.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
