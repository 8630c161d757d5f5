import { gzipSync } from 'node:zlib';
import { type CityDate, localText } from '../operation.ts';
import { type SystemLog, serialNumber } from './log-format.ts';

/** The welfare system writes Sekisho's own JSON Lines (contract, section 3), gzipped. */
export const welfare: SystemLog = {
  source: 'welfare-access',
  system: 'welfare',
  fileName: (date) => `welfare/${date}.jsonl.gz`,
  write(date, operations) {
    const rows = operations.map((one, index) =>
      JSON.stringify({
        at: `${localText(one.at)}+09:00`,
        actor: one.actor,
        action: one.action,
        outcome: one.outcome,
        system: one.system,
        records: one.records ?? 1,
        subject: one.subject ?? undefined,
        section: one.section,
        terminal: one.terminal,
        screen: one.screen,
        dataClasses: one.screen === 'メニュー' ? [] : ['personal', 'my-number', 'sensitive'],
        sequence: serialNumber(date, index),
        source: 'welfare-access',
        line: index + 1,
      }),
    );
    rows.push(...unreadable(date));
    const text = rows.map((line) => `${line}\n`).join('');
    return { bytes: gzipSync(text), lines: rows.length };
  },
};

/** A line that was cut off while the disk was full. */
function unreadable(date: CityDate): readonly string[] {
  return date === '2026-10-14' ? ['{"at":"2026-10-14T17:12:40+09:00","actor":"S06'] : [];
}
