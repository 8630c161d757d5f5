import type { ContainmentSettings } from '../containment/settings.ts';
import type { MessageTemplates } from '../escalation/message-template.ts';
import type { DataClass } from '../event.ts';
import type { Language, Text } from '../language.ts';
import type { StatutorySettings } from '../statutory/settings.ts';
import type { ChannelSettings } from './channels-yaml.ts';
import type { EscalationSettings } from './escalation-settings.ts';
import type { LinkSettings } from './links-yaml.ts';
import type { Approval, Assignment, OvertimeOrder } from './recorded-work.ts';
import type { ReportSettings } from './reports-yaml.ts';
import type { Suppression } from './suppressions.ts';

export type {
  Condition,
  ConfirmationCalls,
  Contact,
  EscalationSettings,
  FirstQuestion,
  Holder,
  PathStep,
  Post,
  Role,
} from './escalation-settings.ts';
export { conditions, partiesNeverWrittenTo } from './escalation-settings.ts';
export type { Approval, Assignment, OvertimeOrder } from './recorded-work.ts';
export type { Suppression } from './suppressions.ts';

/** The configuration folder, parsed, checked and compiled: what every other room is given. */
export interface Settings {
  readonly organisation: Organisation;
  /** By system id. */
  readonly systems: ReadonlyMap<string, System>;
  readonly sources: readonly Source[];
  readonly escalation: EscalationSettings;
  /** How alerts leave one machine; in the cloud SNS sends them. */
  readonly channels: ChannelSettings;
  /** Links in messages; null: there are none. */
  readonly links: LinkSettings | null;
  /** What is listed instead of notified, for a while. */
  readonly suppressions: readonly Suppression[];
  /** Whether an account may ask what it did itself (`what-did`). */
  readonly statements: { readonly ownDeeds: boolean };
  /** How reports look, and who hears of them. */
  readonly reports: ReportSettings;
  /** How orders reach the town's own automation. */
  readonly containment: ContainmentSettings;
  /** The numbers of the law, and when people are reminded of its deadlines. */
  readonly statutory: StatutorySettings;
  /** Messages in the town's own words. */
  readonly templates: MessageTemplates;
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
