import type { Deed } from './deed.ts';
import type { CitySystem } from './systems.ts';

const tokyoShiftMs = 9 * 3_600_000;
const csvColumns = 'at,actor,action,outcome,records,subject,section,terminal,screen';

/** What stands at the head of every file of the system's log. */
export function headOf(system: CitySystem): string {
  if (system.format === 'sekisho-jsonl') return '';
  return system.numbered ? `${csvColumns},sequence\n` : `${csvColumns}\n`;
}

/**
 * One line of a log. Names hold neither quotes nor commas, so nothing is escaped; JSON says the
 * time in UTC, numbered CSV in local time with milliseconds, the other CSV in whole seconds with
 * the offset.
 */
export function lineOf(system: CitySystem, deed: Deed, sequence: number): string {
  return system.format === 'sekisho-jsonl'
    ? jsonOf(deed, sequence)
    : csvOf(deed, system.numbered ? sequence : null);
}

function jsonOf(deed: Deed, sequence: number): string {
  const { at, actor, action, outcome, system, records, subject, section, terminal, screen } = deed;
  const whom = subject === null ? '' : `,"subject":"${subject}"`;
  return (
    `{"at":"${new Date(at).toISOString()}","actor":"${actor}","action":"${action}",` +
    `"outcome":"${outcome}","system":"${system}","records":${records}${whom},` +
    `"section":"${section}","terminal":"${terminal}","screen":"${screen}",` +
    `"sequence":"${sequence}"}\n`
  );
}

function csvOf(deed: Deed, sequence: number | null): string {
  const { at, actor, action, outcome, records, subject, section, terminal, screen } = deed;
  const local = new Date(at + tokyoShiftMs).toISOString();
  const time = sequence === null ? `${local.slice(0, 19)}+09:00` : local.slice(0, 23);
  const cells = [time, actor, action, outcome, records, subject ?? '', section, terminal, screen];
  return `${cells.join(',')}${sequence === null ? '' : `,${sequence}`}\n`;
}
