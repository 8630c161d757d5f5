import type { CaseAction, CaseFacts, Deed } from '../../shared/cases/case.ts';
import { noContainment } from '../../shared/containment/settings.ts';
import { noTemplates } from '../../shared/escalation/message-template.ts';
import { defaultPath } from '../../shared/escalation/path.ts';
import type { StoredCase } from '../../shared/ports.ts';
import { outboxAlone } from '../../shared/settings/channels-yaml.ts';
import type {
  Contact,
  EscalationSettings,
  Holder,
  PathStep,
  Role,
  Settings,
} from '../../shared/settings/settings.ts';
import { defaultStatutorySettings } from '../../shared/statutory/settings.ts';

/** Monday 2026-05-11, 20:41 in Kisaragi: the section is closed, the town hall too. */
export const evening = Date.parse('2026-05-11T20:41:00+09:00');
/** Monday 2026-05-11, 10:00: everyone is in. */
export const morning = Date.parse('2026-05-11T10:00:00+09:00');
export const minuteMs = 60_000;

/** The law's numbers, and no reminders: a test that is about them says so. */
const unreminded = {
  ...defaultStatutorySettings,
  preliminaryReminderDays: [],
  finalReminderDays: [],
};

/** The invented city: the default path, one post a role, the section's own supervisors. */
export function kisaragi(changes: Partial<Settings> = {}): Settings {
  const weekday = { from: 8 * 60 + 30, until: 17 * 60 + 15 };
  return {
    organisation: {
      name: { ja: '如月市', en: 'Kisaragi City' },
      kind: 'municipality',
      timeZone: 'Asia/Tokyo',
      language: 'ja',
      retentionYears: 7,
      alertBudget: { falseAlertsPerThousandStaffDays: 1 },
      labourRates: new Map(),
    },
    systems: new Map([
      [
        'juki',
        {
          id: 'juki',
          title: { ja: '住民記録', en: 'Resident records' },
          dataClasses: ['personal', 'juki-net'],
          screens: new Map(),
        },
      ],
    ]),
    sources: [],
    channels: outboxAlone,
    links: null,
    suppressions: [],
    statements: { ownDeeds: false },
    reports: {
      role: 'head',
      weeklyRole: null,
      yearlyRole: null,
      approval: [],
      csvEncoding: 'utf-8',
    },
    statutory: unreminded,
    containment: noContainment,
    templates: noTemplates,
    escalation: escalation(),
    calendar: {
      defaultWeek: [null, weekday, weekday, weekday, weekday, weekday, null],
      sectionWeeks: new Map([
        ['税務課', [null, weekday, { from: 510, until: 19 * 60 }, weekday, weekday, weekday, null]],
      ]),
      nationalHolidays: true,
      closures: [],
      extraOpenings: [],
      dutyRosters: [],
      graceMinutes: 30,
      night: { from: 22 * 60, until: 5 * 60 },
    },
    staff: new Map(),
    overtime: [],
    approvals: [],
    assignments: [],
    households: new Map(),
    protectedSubjects: new Map(),
    ...changes,
  };
}

/** The default path, walked by the given roles. */
export function escalation(changes: Partial<EscalationSettings> = {}): EscalationSettings {
  return {
    roles: roles(),
    steps: defaultPath,
    confirmations: { role: 'personal-information', repeatMinutes: 24 * 60, repeats: 2 },
    firstQuestion: null,
    pressRelease: true,
    ...changes,
  };
}

export function holder(name: string, ...actors: string[]): Holder {
  const contact = (time: string): Contact => ({
    name: `${name} ${time}`,
    phone: '0000-00-0000',
    email: `${name}-${time}@kisaragi.example`,
    https: null,
    sms: null,
    sqs: null,
  });
  return { actors, day: contact('day'), night: contact('night') };
}

/** Posts of the section 住民課 are held by S9001 (supervisor) and S9002 (section head). */
export function roles(): ReadonlyMap<string, Role> {
  const section = (id: string, actor: string): Role => ({
    id,
    title: { ja: id, en: id },
    posts: [
      {
        section: '住民課',
        holder: holder(`jumin-${id}`, actor),
        deputies: [holder(`jumin-${id}-deputy`, `${actor}D`)],
      },
      {
        section: null,
        holder: holder(`general-${id}`),
        deputies: [holder(`general-${id}-deputy`)],
      },
    ],
  });
  const office = (id: string): Role => ({
    id,
    title: { ja: id, en: id },
    posts: [
      { section: null, holder: holder(id), deputies: [holder(`${id}-a`), holder(`${id}-b`)] },
    ],
  });
  return new Map(
    [
      section('supervisor', 'S9001'),
      section('section-head', 'S9002'),
      office('personal-information'),
      office('information-security'),
      office('my-number'),
      office('resident-register'),
    ].map((role) => [role.id, role]),
  );
}

export function facts(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    id: 'C-0123456789abcdef',
    actor: 'S0001',
    subject: null,
    source: null,
    actors: ['S0001'],
    family: 'bulk-export',
    detectors: ['unapproved-bulk-export'],
    severity: 'high',
    notified: true,
    from: '2026-05-11',
    until: '2026-05-11',
    openedOn: '2026-05-11',
    records: 2_000,
    subjects: 0,
    unexplainedSubjects: 0,
    subjectHashes: [],
    p: null,
    why: [{ ja: '2,000人分を出力しました。', en: 'Exported 2,000 people.' }],
    whatToDo: [{ ja: '業務かどうか確かめてください。', en: 'Ask whether it was work.' }],
    evidence: [
      {
        source: 'juki-log',
        file: 'juki/2026-05-11.csv',
        line: 7,
        at: evening,
        action: 'export',
        system: 'juki',
        records: 2_000,
      },
    ],
    sections: ['住民課'],
    systems: ['juki'],
    dataClasses: ['personal', 'my-number', 'juki-net'],
    dataClassesUnknown: false,
    firstAt: evening,
    lastAt: evening,
    ...changes,
  };
}

/** What makes a case one about a source: about nobody, on no line. */
export const ofSource: Partial<CaseFacts> = {
  actor: null,
  actors: [],
  source: 'juki-log',
  family: 'log-integrity',
  detectors: ['log-integrity'],
  records: 0,
  sections: [],
  evidence: [],
  why: [{ ja: '住民記録ログが1行もありません。', en: 'There is no line of the log.' }],
  whatToDo: [{ ja: 'ログの転送を確かめてください。', en: 'Check how the log is sent.' }],
};

/** A case with a log of deeds, each with its instant and, where a person did it, who. */
export function storedCase(
  changes: Partial<CaseFacts>,
  ...log: readonly (readonly [at: number, deed: Deed, by?: string])[]
): StoredCase {
  const actions = log.map(([at, deed, by], index): CaseAction => {
    return { sequence: index + 1, at, by: by ?? 'sekisho', deed };
  });
  return {
    record: { facts: facts(changes), revision: 1, status: 'open', dueAt: null },
    actions,
  };
}

/** The default path with other numbers in the steps on suspicion that are notices. */
export function pathWith(changes: Partial<PathStep>): readonly PathStep[] {
  return defaultPath.map((step) =>
    step.kind === 'notice' && step.gate === 'suspicion' ? { ...step, ...changes } : step,
  );
}
