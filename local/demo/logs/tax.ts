import type { Action } from '../../../shared/event.ts';
import { type CityDate, localText, type Operation } from '../operation.ts';
import { type SystemLog, serialNumber } from './log-format.ts';

const codes: Readonly<Record<Action, string>> = {
  search: '1',
  view: '2',
  update: '3',
  print: '4',
  export: '5',
  login: '6',
  logout: '7',
  other: '9',
};

/** The tax system's journal: no header, `|` between columns, compact dates, numeric codes. */
export const tax: SystemLog = {
  source: 'tax-journal',
  system: 'tax',
  fileName: (date) => `tax/JNL${date.replaceAll('-', '')}.txt`,
  write(date, operations) {
    const rows = operations.map((one, index) => row(one, serialNumber(date, index)));
    rows.push(...unreadable(date));
    return { bytes: Buffer.from(rows.map((line) => `${line}\n`).join('')), lines: rows.length };
  },
};

function row(one: Operation, serial: string): string {
  return [
    serial,
    localText(one.at).replaceAll(/[-T:]/g, ''),
    one.actor,
    one.terminal,
    one.screen === 'メニュー' ? '0000' : one.screen,
    codes[one.action],
    one.subject ?? '',
    one.records ?? '',
    one.outcome === 'success' ? '00' : '21',
  ].join('|');
}

function unreadable(date: CityDate): readonly string[] {
  return date === '2026-10-01'
    ? ['20261001900001|20260931171502|S0404|TA-0404|0210|2|0000034567||00']
    : [];
}
