import type { CaseAction, CaseFacts, CaseStatus, Deed } from '../../shared/cases/case.ts';
import { statusOf } from '../../shared/cases/transitions.ts';
import type { CaseStore, FileManifest, ManifestStore } from '../../shared/ports.ts';

/** 2026-10-23 09:00 in Tokyo: the instant at which the tests look at the pages. */
export const now = Date.parse('2026-10-23T00:00:00Z');

export const exportCase = 'C-00000000000000e1';
export const holidayCase = 'C-00000000000000a2';
export const leaverCase = 'C-00000000000000b3';
export const uncountedCase = 'C-00000000000000c4';
export const movedCase = 'C-00000000000000d5';
export const quietCase = 'C-00000000000000f6';
export const logCase = 'C-0000000000000107';
export const residentCase = 'C-0000000000000118';

const base: CaseFacts = {
  id: exportCase,
  actor: 'S0123',
  subject: null,
  source: null,
  actors: ['S0123'],
  family: 'bulk-export',
  detectors: ['unapproved-bulk-export'],
  severity: 'critical',
  notified: true,
  from: '2026-10-22',
  until: '2026-10-22',
  openedOn: '2026-10-22',
  records: 2000,
  subjects: 0,
  unexplainedSubjects: 0,
  subjectHashes: [],
  p: null,
  why: [
    {
      ja: '10月22日に、住民記録システムから2,000人分を出力しました。承認された作業の一覧に、この出力を説明するものはありません。',
      en: 'On 22 October, 2,000 people were exported from the resident records. No approved work explains it.',
    },
    {
      ja: '101人以上は、国の規則が報告を求める線です。',
      en: '101 people is the line at which the rules of the State ask for a report.',
    },
  ],
  whatToDo: [
    {
      ja: '出力した人の所属長に、業務であったかどうかを確かめてください。',
      en: 'Ask the section head whether it was work.',
    },
    {
      ja: '出力したファイルの場所を確かめ、持ち出しを止めてください。',
      en: 'Find the exported file and see that it does not leave.',
    },
  ],
  evidence: Array.from({ length: 4 }, (_, index) => ({
    source: 'juki-terminal',
    file: 'juki-terminal/2026-10-22_端末操作ログ.csv',
    line: 8123 + index,
    at: Date.parse('2026-10-22T11:41:03Z') + index * 40_000,
    action: 'export',
    system: 'juki',
    records: 500,
  })),
  sections: ['住民課'],
  systems: ['juki'],
  dataClasses: ['personal', 'juki-net'],
  dataClassesUnknown: false,
  firstAt: Date.parse('2026-10-22T11:41:03Z'),
  lastAt: Date.parse('2026-10-22T11:43:03Z'),
};

const holiday: CaseFacts = {
  ...base,
  id: holidayCase,
  actor: 'S0207',
  actors: ['S0207'],
  family: 'after-hours',
  detectors: ['after-hours'],
  severity: 'high',
  from: '2026-10-12',
  until: '2026-10-12',
  openedOn: '2026-10-12',
  records: 183,
  subjects: 180,
  unexplainedSubjects: 180,
  evidence: Array.from({ length: 50 }, (_, index) => ({
    source: 'tax-access',
    file: 'tax-access/20261012.csv.gz',
    line: 11 + index,
    at: Date.parse('2026-10-12T04:00:00Z') + index * 61_000,
    action: 'view',
    system: 'tax',
    records: 1,
  })),
  sections: ['税務課'],
  systems: ['tax'],
  dataClasses: ['personal', 'my-number'],
  firstAt: Date.parse('2026-10-12T04:00:00Z'),
  lastAt: Date.parse('2026-10-12T07:10:00Z'),
};

const leaver: CaseFacts = {
  ...base,
  id: leaverCase,
  actor: 'S0041',
  actors: ['S0041'],
  family: 'account-state',
  detectors: ['account-state'],
  severity: 'high',
  from: '2026-10-10',
  until: '2026-10-10',
  openedOn: '2026-10-10',
  records: 12,
  subjects: 12,
  unexplainedSubjects: 12,
  sections: ['介護福祉課', '子育て支援課'],
  systems: ['welfare'],
  dataClasses: ['personal', 'sensitive'],
  firstAt: Date.parse('2026-10-10T01:12:00Z'),
  lastAt: Date.parse('2026-10-10T01:58:00Z'),
};

const uncounted: CaseFacts = {
  ...base,
  id: uncountedCase,
  actor: 'B9001',
  actors: ['B9001'],
  detectors: ['uncounted-export'],
  severity: 'medium',
  from: '2026-10-05',
  until: '2026-10-07',
  openedOn: '2026-10-05',
  records: 0,
  evidence: [
    {
      source: 'unknown',
      file: 'extra/<b>&"quoted".csv',
      line: 3,
      at: Date.parse('2026-10-05T05:00:00Z'),
      action: 'export',
      system: 'renkei',
      records: null,
    },
  ],
  sections: [],
  systems: ['renkei'],
  dataClasses: [],
  dataClassesUnknown: true,
  firstAt: Date.parse('2026-10-05T05:00:00Z'),
  lastAt: Date.parse('2026-10-07T05:00:00Z'),
};

const moved: CaseFacts = { ...holiday, id: movedCase, from: '2026-10-13', openedOn: '2026-10-13' };

const quiet: CaseFacts = { ...leaver, id: quietCase, severity: 'low', notified: false };

/** About a source: a missing file, which came after all. */
const log: CaseFacts = {
  ...base,
  id: logCase,
  actor: null,
  source: 'tax-access',
  actors: [],
  family: 'log-integrity',
  detectors: ['log-integrity'],
  severity: 'high',
  from: '2026-09-28',
  until: '2026-09-30',
  openedOn: '2026-09-28',
  records: 0,
  why: [{ ja: '税務 アクセスログのログが3日分ありません。', en: 'Three days are missing.' }],
  evidence: [],
  sections: [],
  systems: ['tax'],
  dataClasses: ['personal', 'my-number'],
  firstAt: Date.parse('2026-09-27T19:00:00Z'),
  lastAt: Date.parse('2026-09-30T18:59:59Z'),
};

const resident: CaseFacts = {
  ...holiday,
  id: residentCase,
  actor: null,
  subject: '00000000deadbeef',
  actors: ['S0207', 'S0208', 'S0209'],
  family: 'subject',
  detectors: ['hot-subject'],
  notified: false,
  openedOn: '2026-10-01',
  records: 5,
  subjects: 1,
  unexplainedSubjects: 1,
};

type Entry = readonly [at: string, by: string, deed: Deed];

const opened = (at: string): Entry => [at, 'sekisho', { kind: 'opened' }];
const task = (at: string): Entry => [at, 'sekisho', { kind: 'task', step: '1.data-subjects' }];
const notice = (at: string, caseId: string, step: string, count: number, to: string): Entry[] => {
  const id = `${caseId}/${step}/${count}`;
  return [
    [at, 'sekisho', { kind: 'notice-claimed', notice: id, step }],
    [at, 'sekisho', { kind: 'notice-sent', notice: id, step, recipient: to }],
  ];
};

const logs: readonly (readonly [CaseFacts, readonly Entry[]])[] = [
  [
    base,
    [
      opened('2026-10-22T23:40:00Z'),
      task('2026-10-22T23:40:00Z'),
      ['2026-10-22T23:40:00Z', 'sekisho', recused('2.supervisor')],
      ...notice('2026-10-22T23:40:01Z', exportCase, '2.supervisor', 1, 'deputy-1-day'),
      ...notice('2026-10-22T23:40:01Z', exportCase, '2.section-head', 1, 'holder-day'),
      ...notice('2026-10-22T23:40:02Z', exportCase, '3.personal-information', 1, 'holder-day'),
      ...notice('2026-10-22T23:40:02Z', exportCase, '4.information-security', 1, 'holder-day'),
      ...notice('2026-10-22T23:55:00Z', exportCase, '2.section-head', 2, 'holder-day'),
    ],
  ],
  [
    holiday,
    [
      opened('2026-10-13T00:00:00Z'),
      task('2026-10-13T00:00:00Z'),
      ...notice('2026-10-13T00:00:01Z', holidayCase, '2.supervisor', 1, 'holder-day'),
      ...notice('2026-10-13T00:00:01Z', holidayCase, '2.section-head', 1, 'holder-day'),
      [
        '2026-10-13T00:12:00Z',
        'S0200',
        { kind: 'acknowledged', step: '2.section-head', comment: '本人に確認します。' },
      ],
      [
        '2026-10-14T02:00:00Z',
        'sekisho',
        {
          kind: 'revised',
          before: { records: 120, subjects: 118, severity: 'medium', until: '2026-10-12' },
          after: { records: 183, subjects: 180, severity: 'high', until: '2026-10-12' },
        },
      ],
    ],
  ],
  [
    leaver,
    [
      opened('2026-10-12T23:30:00Z'),
      ...notice('2026-10-12T23:30:01Z', leaverCase, '2.section-head', 1, 'holder-day'),
      ...notice('2026-10-12T23:30:01Z', leaverCase, '3.personal-information', 1, 'holder-day'),
      [
        '2026-10-13T00:00:00Z',
        'S0900',
        { kind: 'acknowledged', step: '3.personal-information', comment: '受領' },
      ],
      [
        '2026-10-13T05:00:00Z',
        'S0900',
        { kind: 'assessed', verdict: 'explained', comment: '引継ぎの作業でした。<script>' },
      ],
      ['2026-10-13T06:00:00Z', 'S0900', { kind: 'closed', comment: '権限を止めました。' }],
    ],
  ],
  [
    uncounted,
    [
      opened('2026-10-08T00:00:00Z'),
      ['2026-10-08T00:30:00Z', 'S0300', { kind: 'acknowledged', step: null, comment: '確認中' }],
      ['2026-10-08T01:30:00Z', 'S0300', { kind: 'contained', comment: 'ファイルを回収' }],
    ],
  ],
  [
    moved,
    [
      opened('2026-10-14T00:00:00Z'),
      ['2026-10-14T02:00:00Z', 'sekisho', { kind: 'superseded', successor: holidayCase }],
    ],
  ],
  [quiet, [opened('2026-10-12T23:30:00Z')]],
  [
    log,
    [
      opened('2026-10-01T23:30:00Z'),
      ...notice('2026-10-01T23:30:01Z', logCase, '4.information-security', 1, 'holder-day'),
      ['2026-10-05T00:00:00Z', 'sekisho', { kind: 'no-longer-found' }],
    ],
  ],
  [resident, [opened('2026-10-02T00:00:00Z')]],
];

function recused(step: string): Deed {
  return { kind: 'recused', step, recipient: 'holder' };
}

/** Writes cases in every status, with their action logs, as the pipeline would leave them. */
export async function seedCases(cases: CaseStore): Promise<void> {
  for (const [facts, entries] of logs) {
    const actions = entries.map(([at, by, deed], index): CaseAction => {
      return { sequence: index + 1, at: Date.parse(at), by, deed };
    });
    const status = statusOf(actions);
    await cases.write({ facts, revision: 1, status, dueAt: dueAtOf(facts, status) });
    for (const action of actions) await cases.append(facts.id, action);
  }
}

function dueAtOf(facts: CaseFacts, status: CaseStatus): number | null {
  return status === 'open' && facts.notified ? Date.parse('2026-10-23T00:10:00Z') : null;
}

const file: FileManifest = {
  sha256: 'a'.repeat(64),
  name: 'juki-terminal/2026-10-22_端末操作ログ.csv',
  source: 'juki-terminal',
  status: 'read',
  readWith: '',
  reason: null,
  accepted: 12_345,
  rejected: 0,
  ambiguous: 0,
  from: '2026-10-22',
  until: '2026-10-22',
};

/** Files in every state: read, partly read, unreadable, claimed by no source. */
export const manifests: readonly FileManifest[] = [
  file,
  {
    ...file,
    sha256: 'b'.repeat(64),
    name: 'tax-access/20261012.csv.gz',
    source: 'tax-access',
    accepted: 998,
    rejected: 2,
    ambiguous: 4,
    from: '2026-10-11',
    until: '2026-10-12',
  },
  {
    ...file,
    sha256: 'c'.repeat(64),
    name: 'tax-access/20261013.csv.gz',
    source: 'tax-access',
    status: 'unreadable',
    reason: { ja: 'gzip が途中で終わっています。', en: 'The gzip ends in the middle.' },
    accepted: 0,
    rejected: 0,
    from: null,
    until: null,
  },
  {
    ...file,
    sha256: 'd'.repeat(64),
    name: 'stray/memo.txt',
    source: null,
    status: 'unreadable',
    reason: { ja: 'どの取り込み元にも当てはまりません。', en: 'No source claims this file.' },
    accepted: 0,
    rejected: 0,
    from: null,
    until: null,
  },
];

export async function seedManifests(store: ManifestStore): Promise<void> {
  for (const manifest of manifests) await store.put(manifest);
}
