import type { FoldedEvent } from '../history/contribution.ts';
import { noWorkRecords } from '../history/work-records.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import type { ExplanationTables } from './explanation.ts';

/**
 * The instant of a local time `YYYY-MM-DDTHH:MM` in Japan, for examples.
 * @__NO_SIDE_EFFECTS__ So that a bundle without the examples is without their instants.
 */
export function at(local: string): number {
  return Date.parse(`${local}:00+09:00`);
}

/** An invented event for examples: one successful view of one resident's record, by default. */
export function exampleEvent(differences: Partial<FoldedEvent> & { at: number }): FoldedEvent {
  return {
    fingerprint: BigInt(differences.at) * 1_000_000n + (differences.subject ?? 0n),
    sequenced: true,
    count: 1,
    action: 'view',
    outcome: 'success',
    system: 'juki',
    screen: null,
    terminal: 'T-01',
    records: 1,
    subject: null,
    neighbourhoods: null,
    dataClasses: ['personal'],
    source: 'example',
    file: '00',
    line: 1,
    ...differences,
  };
}

const japan = zoneShift('Asia/Tokyo');

/** Empty tables but for what the example gives. */
export function exampleTables(differences: Partial<ExplanationTables>): ExplanationTables {
  return {
    approvals: () => [],
    overtime: () => [],
    onDuty: () => null,
    assignments: () => [],
    hash: () => 0n,
    isProtected: () => false,
    household: () => null,
    sectionOf: () => '住民課',
    logDayOf: (instant) => logDayFromNumber(logDayNumber(instant, japan)),
    work: noWorkRecords,
    ...differences,
  };
}
