import type { Action, Outcome } from '../../shared/event.ts';
import type { SystemId } from './systems.ts';

/** One thing that an account did; a line of a log. */
export interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: string;
  readonly action: Action;
  readonly outcome: Outcome;
  readonly system: SystemId;
  readonly records: number;
  readonly subject: string | null;
  readonly section: string;
  readonly terminal: string;
  readonly screen: string;
}

/** A piece of work that explains accesses to a resident. Null: the other of the two does it. */
export interface Assignment {
  readonly subject: string;
  readonly actor: string | null;
  readonly section: string | null;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** Times are local, `YYYY-MM-DDTHH:MM`. */
export interface OvertimeOrder {
  readonly actor: string;
  readonly from: string;
  readonly until: string;
  readonly approver: string;
  readonly approvedAt: string;
}

/** Times are local dates or times. */
export interface BulkApproval {
  readonly actor: string;
  readonly system: SystemId;
  readonly from: string;
  readonly until: string;
  readonly maxRecords: number;
  readonly purpose: string;
  readonly approver: string;
  readonly approvedAt: string;
}

/** Where everything that happens is written down. */
export interface Ledger {
  deed(deed: Deed): void;
  assignment(work: Assignment): void;
  overtime(order: OvertimeOrder): void;
  approval(approval: BulkApproval): void;
}
