import { noContainment } from '../../shared/containment/settings.ts';
import { noTemplates } from '../../shared/escalation/message-template.ts';
import { outboxAlone } from '../../shared/settings/channels-yaml.ts';
import type { Contact, Settings } from '../../shared/settings/settings.ts';
import { defaultStatutorySettings } from '../../shared/statutory/settings.ts';

const contact = (name: string): Contact => ({
  name,
  phone: '0000-00-0000',
  email: `${name}@kisaragi.example`,
  https: null,
  sms: null,
  sqs: null,
});

const holder = (name: string) => ({
  actors: [name],
  day: contact(`${name}-day`),
  night: contact(`${name}-night`),
});

/** The smallest settings with which the stack can stand. */
export const settings: Settings = {
  organisation: {
    name: { ja: '如月市', en: 'Kisaragi City' },
    kind: 'municipality',
    timeZone: 'Asia/Tokyo',
    language: 'ja',
    retentionYears: 7,
    alertBudget: { falseAlertsPerThousandStaffDays: 1 },
    labourRates: new Map(),
  },
  systems: new Map(),
  sources: [
    {
      id: 'juki',
      title: { ja: '住民記録', en: 'Resident records' },
      system: 'juki',
      objects: ['juki/**/*.csv'],
      format: 'delimited',
      encoding: 'auto',
      timeZone: 'Asia/Tokyo',
      cadence: 'daily',
      map: {},
    },
  ],
  channels: outboxAlone,
  links: null,
  templates: noTemplates,
  escalation: {
    roles: new Map([
      [
        'section-head',
        {
          id: 'section-head',
          title: { ja: '所属長', en: 'Section head' },
          posts: [{ section: '住民課', holder: holder('head'), deputies: [holder('office')] }],
        },
      ],
      [
        'information-security',
        {
          id: 'information-security',
          title: { ja: '情報セキュリティ担当', en: 'Information security' },
          posts: [{ section: null, holder: holder('security'), deputies: [holder('office')] }],
        },
      ],
    ]),
    steps: [],
    confirmations: null,
    firstQuestion: null,
    pressRelease: true,
  },
  calendar: {
    defaultWeek: [],
    sectionWeeks: new Map(),
    nationalHolidays: true,
    closures: [],
    extraOpenings: [],
    dutyRosters: [],
    graceMinutes: 30,
    night: { from: 1320, until: 300 },
  },
  staff: new Map(),
  overtime: [],
  approvals: [],
  assignments: [],
  households: new Map(),
  protectedSubjects: new Map(),
  suppressions: [],
  statements: { ownDeeds: false },
  reports: {
    role: 'head',
    weeklyRole: null,
    yearlyRole: null,
    approval: [],
    csvEncoding: 'utf-8',
  },
  statutory: defaultStatutorySettings,
  containment: noContainment,
};
