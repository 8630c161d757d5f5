import type { CaseFacts } from '../../shared/cases/case.ts';
import type { Text } from '../../shared/language.ts';
import { defaultCalendar } from '../../shared/settings/calendar-yaml.ts';
import type { Organisation, System } from '../../shared/settings/settings.ts';
import { statutoryClock } from '../../shared/statutory/clock.ts';
import type { DeadlineSettings } from '../../shared/statutory/deadlines.ts';
import type { StatutoryAction } from '../../shared/statutory/deed.ts';
import type { DraftMaterial } from '../../shared/statutory/draft.ts';
import { defaultStatutorySettings } from '../../shared/statutory/settings.ts';
import { compileCalendar } from '../../shared/working-time.ts';

/** The instant of a local time in Tokyo, `YYYY-MM-DDTHH:MM`; ms since 1970. */
export function tokyo(local: string): number {
  return Date.parse(`${local}:00+09:00`);
}

export const clockSettings: DeadlineSettings = {
  statutory: defaultStatutorySettings,
  timeZone: 'Asia/Tokyo',
  calendar: compileCalendar(defaultCalendar, 'Asia/Tokyo'),
};

/** An invented suspicion: 2,000 records written out on the evening of a holiday. */
export const exported: CaseFacts = {
  id: 'C-00000000000000e1',
  actor: 'S0123',
  subject: null,
  source: null,
  actors: ['S0123'],
  family: 'bulk-export',
  detectors: ['unapproved-bulk-export'],
  severity: 'critical',
  notified: true,
  from: '2026-11-23',
  until: '2026-11-23',
  openedOn: '2026-11-23',
  records: 2000,
  subjects: 0,
  unexplainedSubjects: 0,
  subjectHashes: [],
  p: null,
  why: [
    {
      ja: '11月23日に、住民記録システムから2,000件を出力しました。承認された作業の一覧に、この出力を説明するものはありません。',
      en: 'On 23 November, 2,000 records were exported from the resident records. No approved work explains it.',
    },
  ],
  whatToDo: [],
  evidence: Array.from({ length: 4 }, (_, index) => ({
    source: 'juki-terminal',
    file: 'juki-terminal/2026-11-23_端末操作ログ.csv',
    line: 8123 + index,
    at: tokyo('2026-11-23T19:36') + index * 40_000,
    action: 'export',
    system: 'juki',
    records: 500,
  })),
  sections: ['住民課'],
  systems: ['juki'],
  dataClasses: ['personal', 'my-number', 'juki-net'],
  dataClassesUnknown: false,
  firstAt: tokyo('2026-11-23T19:36'),
  lastAt: tokyo('2026-11-23T19:38'),
};

/** An invented suspicion: the records of 180 people looked at on a holiday. */
export const viewed: CaseFacts = {
  ...exported,
  id: 'C-00000000000000a2',
  actor: 'S0207',
  actors: ['S0207'],
  family: 'after-hours',
  detectors: ['after-hours'],
  records: 183,
  subjects: 180,
  unexplainedSubjects: 176,
  evidence: exported.evidence.map((line) => ({ ...line, action: 'view', records: 1 })),
  sections: ['税務課'],
  systems: ['tax'],
  dataClasses: ['personal'],
};

const kisaragi: Organisation = {
  name: { ja: '如月市', en: 'Kisaragi City' },
  kind: 'municipality',
  timeZone: 'Asia/Tokyo',
  language: 'ja',
  retentionYears: 7,
  alertBudget: { falseAlertsPerThousandStaffDays: 1 },
  labourRates: new Map(),
};

const system = (id: string, title: Text): [string, System] => [
  id,
  { id, title, dataClasses: ['personal'], screens: new Map() },
];
const systems = new Map([
  system('juki', { ja: '住民記録システム', en: 'Resident register' }),
  system('tax', { ja: '税務システム', en: 'Taxation' }),
]);

/** One entry of a log, by whoever and at a local time in Tokyo. */
export function did(local: string, by: string, deed: StatutoryAction['deed']): StatutoryAction {
  return { at: tokyo(local), by, deed };
}

export const opened = did('2026-11-23T19:40', 'sekisho', { kind: 'opened' });
export const acknowledged = did('2026-11-23T19:52', 'S0900', {
  kind: 'acknowledged',
  step: '2.section-head',
  comment: '確認を始めます。',
});

/** What a draft of a case is written from, as it stands at a local time in Tokyo. */
export function materialOf(
  facts: CaseFacts,
  actions: readonly StatutoryAction[],
  preparedAt: string,
  organisation: Partial<Organisation> = {},
): DraftMaterial {
  return {
    facts,
    actions,
    clock: statutoryClock(facts, actions, clockSettings, tokyo(preparedAt)),
    settings: { organisation: { ...kisaragi, ...organisation }, systems },
    statutory: clockSettings.statutory,
    preparedAt: tokyo(preparedAt),
  };
}
