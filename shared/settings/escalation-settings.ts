import type { Text } from '../language.ts';

/**
 * The roles, and the path that leads from one to the next. Steps and deputies are lists: nothing in
 * them points back, so no path can run in a circle.
 */
export interface EscalationSettings {
  /** By role id. */
  readonly roles: ReadonlyMap<string, Role>;
  /** In the order of the path. */
  readonly steps: readonly PathStep[];
  /** Who is asked to decide the steps that wait for a person; null: no step does. */
  readonly confirmations: ConfirmationCalls | null;
  /** Who is asked first whether a case of low severity was work; null: nobody. */
  readonly firstQuestion: FirstQuestion | null;
  /** Whether the body makes press releases by default. */
  readonly pressRelease: boolean;
}

/** How an inner role is reminded of the steps that wait for a named person's decision. */
export interface ConfirmationCalls {
  readonly role: string;
  /** Minutes between two reminders. */
  readonly repeatMinutes: number;
  /** How often the holder is reminded before the deputies are. */
  readonly repeats: number;
}

/** The mild question "was this work?", before anybody else is told of a case of low severity. */
export interface FirstQuestion {
  readonly role: string;
  /** So long the others are not told, unless the answer is no, or not known. */
  readonly waitMinutes: number;
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
  'many-people',
  'state-is-told',
  'municipality',
  'press-release',
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
  /**
   * Minutes from an acknowledgement to the reminder that asks whether it still holds, as long as
   * nobody assesses the case; 0: none. Not confirmed, the step counts as unacknowledged again.
   */
  readonly remindMinutes: number;
}
