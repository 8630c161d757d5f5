import { localText, type Operation } from '../operation.ts';
import { type SystemLog, serialNumber } from './log-format.ts';

const columns = [
  'at',
  'actor',
  'action',
  'outcome',
  'system',
  'records',
  'subject',
  'section',
  'terminal',
  'screen',
  'sequence',
] as const;

/** The insurance system writes Sekisho's own CSV, with times that carry no offset. */
export const insurance: SystemLog = {
  source: 'insurance-access',
  system: 'insurance',
  fileName: (date) => `insurance/access-${date}.csv`,
  write(date, operations) {
    const rows = operations.map((one, index) => row(one, serialNumber(date, index)));
    const text = [columns.join(','), ...rows, ''].join('\n');
    return { bytes: Buffer.from(`\uFEFF${text}`), lines: rows.length };
  },
};

function row(one: Operation, sequence: string): string {
  const fields = {
    ...one,
    at: localText(one.at),
    records: one.records ?? 1,
    subject: one.subject ?? '',
    sequence,
  };
  return columns.map((column) => String(fields[column])).join(',');
}
