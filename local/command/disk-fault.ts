import type { Text } from '../../shared/language.ts';
import { say } from '../../shared/whole-language.ts';

/** SQLite's own numbers of what can befall a database that is sound (sqlite.org/rescode.html). */
const sqliteFaults = { busy: 5, full: 13 } as const;

/** The sentence for a fault of the machine that its operator can mend; null for any other error. */
export function diskFault(error: unknown): Text | null {
  if (!(error instanceof Error)) return null;
  const sqlite = 'errcode' in error ? error.errcode : undefined;
  const system = 'code' in error ? error.code : undefined;
  if (sqlite === sqliteFaults.busy) return say((c) => c.command.stateBusy);
  if (sqlite === sqliteFaults.full || system === 'ENOSPC') return say((c) => c.command.diskFull);
  return null;
}
