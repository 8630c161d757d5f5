import type { AccessEvent, Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { type TimeReader, timeReader } from './date-time.ts';
import { asUtc, type NamedFields } from './named-fields.ts';
import { actionOfSql } from './sql-deed.ts';

/** By which columns a record of Oracle's unified audit trail is known. */
export const oracleColumns = [
  ['EVENT_TIMESTAMP_UTC', 'EVENT_TIMESTAMP'],
  ['DBUSERNAME'],
  ['ACTION_NAME'],
  ['RETURN_CODE'],
];

/**
 * A function that fills the event out of a row of UNIFIED_AUDIT_TRAIL (Oracle Database Reference),
 * or says why it cannot. EVENT_TIMESTAMP_UTC is taken before EVENT_TIMESTAMP, which is in the zone
 * of the session that made the export, so in `timeZone`.
 */
export function oracleFiller(timeZone: string) {
  const inUtc = timeReader('UTC');
  const inZone = timeReader(timeZone);
  return (event: AccessEvent, fields: NamedFields): Text | null => {
    const utc = fields('eventtimestamputc');
    const time = utc === '' ? fields('eventtimestamp') : utc;
    const at = utc === '' ? instantOf(time, inZone) : instantOf(asUtc(utc), inUtc);
    if (at === null) return say((c) => c.reading.noSuchTime(time));
    const code = fields('returncode');
    const name = fields('actionname').toUpperCase();
    if (name === '' || !/^\d+$/u.test(code)) {
      const what = name === '' ? 'ACTION_NAME' : 'RETURN_CODE';
      return say((c) => c.reading.notOfFormat('Oracle Unified Audit', what));
    }
    const action = actionOf(name, fields('sqltext'));
    const object = [fields('objectschema'), fields('objectname')].filter(Boolean);
    event.at = at;
    event.actor = fields('dbusername') || '(oracle)';
    event.action = action;
    event.outcome = outcomeOf(Number(code), action);
    // The trail says what was run, never how many rows it gave.
    event.records = countless.has(action) ? 0 : null;
    event.terminal = fields('userhost') || fields('terminal') || undefined;
    event.screen = object.join('.') || undefined;
    event.sequence = sequenceOf(fields);
    return null;
  };
}

const countless: ReadonlySet<Action> = new Set(['login', 'logout', 'other']);

/** `2026-11-20 18:30:00.123456 +09:00`, and `20-NOV-2026 18.30.00.123456` of a session's default. */
function instantOf(time: string, timeOf: TimeReader): number | null {
  const groups =
    /^(?<day>\d{2})-(?<month>[A-Z]{3})-(?<year>\d{4}) (?<clock>\d{2}[.:]\d{2}[.:]\d{2})(?<rest>(?:\.\d{1,9})?(?: ?(?:[+-]\d\d:\d\d|Z))?)$/iu.exec(
      time,
    )?.groups;
  if (groups === undefined) return timeOf(time);
  const month = months.indexOf((groups['month'] ?? '').toUpperCase()) + 1;
  const clock = (groups['clock'] ?? '').replaceAll('.', ':');
  const date = `${groups['year']}-${String(month).padStart(2, '0')}-${groups['day']}`;
  return month === 0 ? null : timeOf(`${date} ${clock}${groups['rest']?.replace(' ', '') ?? ''}`);
}

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** EXPORT is Data Pump's action (AUDIT_TYPE Datapump); a statement may say more than its name. */
function actionOf(name: string, statement: string): Action {
  if (name === 'LOGON') return 'login';
  if (name === 'LOGOFF' || name === 'LOGOFF BY CLEANUP') return 'logout';
  if (name === 'EXPORT') return 'export';
  if (name === 'IMPORT') return 'update';
  const byStatement = actionOfSql(statement);
  return byStatement === 'export' ? 'export' : actionOfSql(name);
}

/** By the error (ORA-…, Oracle Database Error Messages); 0 is success. */
function outcomeOf(code: number, action: Action): Outcome {
  if (code === 0) return 'success';
  return action === 'login' || refusals.has(code) ? 'denied' : 'error';
}

/** ORA-00942 hides tables from those who may not read them; 01031 and 01720 lack a right. */
const refusals = new Set([942, 1031, 1045, 1720, 28_115, 41_900]);

/** Session, statement and entry number make a record of one database and instance unique. */
function sequenceOf(fields: NamedFields): string | undefined {
  const [session, statement, entry] = ['sessionid', 'statementid', 'entryid'].map(fields);
  if (!session || !entry) return undefined;
  return [fields('dbid'), fields('instanceid'), session, statement, entry]
    .filter(Boolean)
    .join('/');
}
