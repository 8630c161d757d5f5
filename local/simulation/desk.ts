import type { Action } from '../../shared/event.ts';
import type { Deed } from './deed.ts';
import type { Random } from './random.ts';
import { type ScreenUse, type SystemId, systems } from './systems.ts';
import type { Town } from './town.ts';

/** An account at a terminal, in one system: whatever is done here is written down. */
export interface Desk {
  readonly actor: string;
  readonly section: string;
  readonly terminal: string;
  readonly system: SystemId;
  readonly town: Town;
  readonly random: Random;
  write(deed: Deed): void;
}

/** What one line is about. */
export interface Line {
  readonly action: Action;
  readonly use: ScreenUse;
  readonly records: number;
  /** The resident; null: nobody in particular. */
  readonly resident: number | null;
  readonly outcome?: Deed['outcome'];
}

/** Writes one line down. */
export function note(desk: Desk, at: number, line: Line): void {
  desk.write({
    at: Math.round(at),
    actor: desk.actor,
    action: line.action,
    outcome: line.outcome ?? 'success',
    system: desk.system,
    records: line.records,
    subject: line.resident === null ? null : desk.town.numberOf(line.resident),
    section: desk.section,
    terminal: desk.terminal,
    screen: systems[desk.system].screens[line.use],
  });
}

/** A look at a resident's record. */
export function look(desk: Desk, at: number, resident: number): void {
  note(desk, at, { action: 'view', use: 'view', records: 1, resident });
}

/** A change of a resident's record. */
export function change(desk: Desk, at: number, resident: number): void {
  note(desk, at, { action: 'update', use: 'update', records: 1, resident });
}

/** A certificate of one resident. */
export function certify(desk: Desk, at: number, resident: number): void {
  note(desk, at, { action: 'print', use: 'print', records: 1, resident });
}

/** Many people's records at once, out of a list. */
export function extract(desk: Desk, at: number, records: number): void {
  note(desk, at, { action: 'export', use: 'list', records, resident: null });
}

/** Milliseconds until the next step of someone at work: 15–90 seconds. */
export function pause(random: Random): number {
  return random.whole(15_000, 90_000);
}
