import { noContainment } from '../../shared/containment/settings.ts';
import { noTemplates } from '../../shared/escalation/message-template.ts';
import { defaultPath } from '../../shared/escalation/path.ts';
import { outboxAlone } from '../../shared/settings/channels-yaml.ts';
import type { Holder, Role, Settings, System } from '../../shared/settings/settings.ts';
import { defaultStatutorySettings } from '../../shared/statutory/settings.ts';

/** A small part of the invented 如月市, enough for the console. Plainly made up. */
export const kisaragi: Settings = {
  organisation: {
    name: { ja: '如月市', en: 'Kisaragi City' },
    kind: 'municipality',
    timeZone: 'Asia/Tokyo',
    language: 'ja',
    retentionYears: 7,
    alertBudget: { falseAlertsPerThousandStaffDays: 1 },
    labourRates: new Map(),
  },
  systems: new Map(
    [
      system('juki', '住民記録システム', 'Resident records', ['personal', 'juki-net']),
      system('tax', '税務システム', 'Taxes', ['personal', 'my-number']),
      system('welfare', '福祉システム', 'Welfare', ['personal', 'sensitive']),
    ].map((one) => [one.id, one]),
  ),
  sources: [
    source('juki-terminal', '住民記録 端末操作ログ', 'Resident records, terminals', 'juki'),
    source('tax-access', '税務 アクセスログ', 'Taxes, access log', 'tax'),
    source('welfare-audit', '福祉 監査ログ', 'Welfare, audit log', 'welfare'),
  ],
  channels: outboxAlone,
  links: null,
  templates: noTemplates,
  escalation: {
    roles: new Map(
      defaultPath.filter(({ kind }) => kind === 'notice').map(({ role }) => [role, roleOf(role)]),
    ),
    steps: defaultPath,
    confirmations: { role: 'personal-information', repeatMinutes: 1_440, repeats: 2 },
    firstQuestion: null,
    pressRelease: true,
  },
  calendar: {
    defaultWeek: Array.from({ length: 7 }, () => ({ from: 510, until: 1035 })),
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

function system(id: string, ja: string, en: string, dataClasses: System['dataClasses']): System {
  return { id, title: { ja, en }, dataClasses, screens: new Map() };
}

function source(id: string, ja: string, en: string, systemId: string): Settings['sources'][number] {
  return {
    id,
    title: { ja, en },
    system: systemId,
    objects: [`${id}/**`],
    format: 'sekisho-csv',
    encoding: 'auto',
    timeZone: 'Asia/Tokyo',
    cadence: 'daily',
    map: {},
  };
}

function roleOf(id: string): Role {
  const title = { ja: id, en: id };
  const holder = holderOf(id, id === 'supervisor' ? ['S0123'] : [`${id}-1`]);
  const post = { section: null, holder, deputies: [holderOf(`${id}-deputy`, [`${id}-2`])] };
  return { id, title, posts: [post] };
}

function holderOf(name: string, actors: readonly string[]): Holder {
  const contact = {
    name,
    phone: '0000-00-0000',
    email: `${name}@kisaragi.example`,
    https: null,
    sms: null,
    sqs: null,
  };
  return { actors, day: contact, night: contact };
}
