/** An order to work outside office hours. Instants in milliseconds since 1970, inclusive. */
export interface OvertimeOrder {
  readonly actor: string;
  readonly from: number;
  readonly until: number;
  readonly approver: string;
  readonly approvedAt: number;
}

/** An approved bulk use. `system` and `maxRecords` bound it; instants are inclusive. */
export interface Approval {
  readonly id: string;
  readonly actor: string;
  readonly system: string;
  readonly from: number;
  readonly until: number;
  readonly maxRecords: number;
  readonly purpose: string;
  readonly approver: string;
  readonly approvedAt: number;
}

/**
 * Work on a subject that explains accesses to its records: of the actor it names, or of everybody
 * in the section where it names no actor. Instants in milliseconds since 1970, inclusive.
 */
export interface Assignment {
  /** As the logs name it. */
  readonly subject: string;
  /** One of actor and section is there. */
  readonly actor: string | null;
  readonly section: string | null;
  readonly from: number;
  /** null: still open. */
  readonly until: number | null;
  readonly reason: string;
}
