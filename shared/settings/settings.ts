import type { DataClass } from '../event.ts';
import type { Language, Text } from '../language.ts';
import type { Approval, Assignment, OvertimeOrder } from './recorded-work.ts';

export type { Approval, Assignment, OvertimeOrder } from './recorded-work.ts';

/** The configuration folder, parsed, checked and compiled: what every other room is given. */
export interface Settings {
  readonly organisation: Organisation;
  /** By system id. */
  readonly systems: ReadonlyMap<string, System>;
  readonly sources: readonly Source[];
  readonly escalation: EscalationSettings;
  readonly calendar: CalendarSettings;
  /** By actor, oldest tenure first; tenures of one actor never overlap. */
  readonly staff: ReadonlyMap<string, readonly Tenure[]>;
  readonly overtime: readonly OvertimeOrder[];
  readonly approvals: readonly Approval[];
  readonly assignments: readonly Assignment[];
  /** From a subject, as the logs name it, to its household. */
  readonly households: ReadonlyMap<string, string>;
  /** From a subject under protection measures, as the logs name it, to the reason. */
  readonly protectedSubjects: ReadonlyMap<string, string>;
}

/** The municipality or prefecture that runs this deployment. */
export interface Organisation {
  readonly name: Text;
  readonly kind: 'municipality' | 'prefecture';
  readonly timeZone: string;
  readonly language: Language;
  readonly retentionYears: number;
  readonly alertBudget: { readonly falseAlertsPerThousandStaffDays: number };
  /** Labour rate by role id, in yen an hour. */
  readonly labourRates: ReadonlyMap<string, number>;
}

/** A records system, and which classes of personal data it shows. */
export interface System {
  readonly id: string;
  readonly title: Text;
  readonly dataClasses: readonly DataClass[];
  /** By screen name as the log writes it: classes of that screen, instead of the system's. */
  readonly screens: ReadonlyMap<string, readonly DataClass[]>;
}

/** One log feed. `map` has been checked by the format's own schema. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  /** The system of its events where the log does not name one. */
  readonly system: string;
  /** Globs over object keys: `*` within a folder, `**` across folders. */
  readonly objects: readonly string[];
  readonly format: string;
  readonly encoding: Encoding;
  /** The zone of times without an offset. */
  readonly timeZone: string;
  readonly cadence: 'hourly' | 'daily' | 'weekly' | 'monthly' | 'irregular';
  readonly map: unknown;
}

export const encodings = ['auto', 'utf-8', 'cp932', 'euc-jp', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];
/** What the text of a file can be written in. */
export type TextEncoding = Exclude<Encoding, 'auto'>;

/** One period of an account in one section. Both ends are local dates, inclusive. */
export interface Tenure {
  readonly actor: string;
  readonly section: string;
  readonly role: string;
  readonly kind: 'person' | 'shared' | 'service';
  readonly from: string;
  /** null while in office. */
  readonly until: string | null;
}

/** Minutes after local midnight; `until` may pass 1440 for hours after midnight. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

/** When the organisation and its sections are open, and who is on duty besides. */
export interface CalendarSettings {
  /** Opening hours by weekday, 0 Sunday … 6 Saturday; null: closed. */
  readonly defaultWeek: readonly (Hours | null)[];
  /** The same by section, where it differs. */
  readonly sectionWeeks: ReadonlyMap<string, readonly (Hours | null)[]>;
  readonly nationalHolidays: boolean;
  /** Inclusive. `YYYY-MM-DD` once, or `MM-DD` every year (it may cross the end of the year). */
  readonly closures: readonly { readonly from: string; readonly until: string }[];
  readonly extraOpenings: readonly {
    readonly date: string;
    readonly hours: Hours;
    /** null: every section. */
    readonly sections: readonly string[] | null;
  }[];
  readonly dutyRosters: readonly DutyRoster[];
  /** Grace before opening and after closing, in minutes. */
  readonly graceMinutes: number;
  /** Night in minutes after midnight; `until` is on the next day where it is smaller. */
  readonly night: Hours;
}

/** Who is on duty when, and for which systems (null: all). Instants, inclusive. */
export interface DutyRoster {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly actors: readonly string[];
  readonly systems: readonly string[] | null;
}

/** The roles, and the path that leads from one to the next. */
export interface EscalationSettings {
  /** By role id. */
  readonly roles: ReadonlyMap<string, Role>;
  /** In the order of the path. */
  readonly steps: readonly PathStep[];
}

/** An office or post on the escalation path. */
export interface Role {
  readonly id: string;
  readonly title: Text;
  /** One post, or one a section. */
  readonly posts: readonly Post[];
}

/** Who holds a role, for the whole organisation or for one section. */
export interface Post {
  /** null: for the whole organisation. */
  readonly section: string | null;
  readonly holder: Holder;
  /** At least one, in the order in which they are called. */
  readonly deputies: readonly Holder[];
}

/** A person or desk that holds a post: the accounts that they use, and how to reach them. */
export interface Holder {
  readonly actors: readonly string[];
  readonly day: Contact;
  readonly night: Contact;
}

/** How a holder is reached at one time of the day. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  /** At least one of these is there. */
  readonly email: string | null;
  /** A mobile number as E.164 writes it; in the cloud only. */
  readonly sms: string | null;
  /** https, or http on this machine. */
  readonly https: string | null;
  /** The ARN of a queue; in the cloud only. */
  readonly sqs: string | null;
}

/** What must hold for a step to be on a case's path; see `escalation/facts.ts`. */
export const conditions = [
  'electronic',
  'specific-personal-information',
  'juki-net',
  'state-is-told',
  'municipality',
  'large-impact',
] as const;
export type Condition = (typeof conditions)[number];

/**
 * Parties outside the body. The program never writes to them (it prepares drafts and keeps time),
 * so they need no entry under `roles`, and their steps on the path are tasks.
 */
export const partiesNeverWrittenTo: readonly string[] = [
  'data-subjects',
  'prefecture',
  'state',
  'press',
];

/** One entry of the escalation path. */
export interface PathStep {
  /** The number in the default path of the design, 1–12. Several roles may share one. */
  readonly step: number;
  /** A role id, or one of `partiesNeverWrittenTo`. */
  readonly role: string;
  readonly title: Text;
  readonly duty: Text;
  /** All of them must hold; empty: always. */
  readonly when: readonly Condition[];
  /** `suspicion`: by itself; `confirmation`: waits for a named person after an assessment. */
  readonly gate: 'suspicion' | 'confirmation';
  /** `task`: recorded, nobody is written to; `notice`: an alert goes to the role. */
  readonly kind: 'task' | 'notice';
  /** `unacknowledged`: only while nobody of an earlier step has acknowledged. */
  readonly notify: 'always' | 'unacknowledged';
  /** Minutes after the step before it; 0: together with it. */
  readonly waitMinutes: number;
  /** Minutes between two notices of this step while it is not acknowledged. */
  readonly repeatMinutes: number;
  /** How often the holder is told again before the deputies are called. */
  readonly repeats: number;
}
