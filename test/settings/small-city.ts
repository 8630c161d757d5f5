import { ConfigurationError, type Mistake } from '../../shared/errors.ts';
import type { SettingsFolder } from '../../shared/settings/folder.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { printMistake } from '../../shared/settings/mistake-book.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder in memory. */
export function folderOf(files: Files): SettingsFolder {
  return {
    names: () => Object.keys(files),
    read(name) {
      const content = Object.hasOwn(files, name) ? files[name] : undefined;
      if (content === undefined) return null;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}

/** Every mistake of a folder; empty: it loads. */
export function mistakesIn(files: Files): readonly Mistake[] {
  try {
    loadSettings(folderOf(files));
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes;
    throw error;
  }
}

export function printedMistakes(files: Files): readonly string[] {
  return mistakesIn(files).map((mistake) => printMistake(mistake, 'en'));
}

const contact = (name: string) =>
  `{ name: ${name}, phone: 0000-00-0000, email: ${name}@kisaragi.example }`;

/** The smallest folder that uses every file; each test spoils a line of it. */
export const smallCity = {
  'sekisho.yaml': `organisation:
  name: { ja: 如月市, en: Kisaragi City }
  kind: municipality
  timeZone: Asia/Tokyo
  language: ja
alertBudget: { falseAlertsPerThousandStaffDays: 0.5 }
retentionYears: 5
labourRates: { section-head: 4600, press: 3000 }
systems:
  - id: juki
    title: { ja: 住民記録, en: Resident register }
    dataClasses: [personal]
    screens:
      - { name: 個人番号照会, dataClasses: [personal, my-number] }
  - id: tax
    title: { ja: 税務, en: Taxation }
    dataClasses: [personal]
`,
  'sources.yaml': `sources:
  - id: juki-log
    system: juki
    objects: ['juki/*.csv']
    format: delimited
    map:
      columns: { at: 日時, actor: 職員番号, action: { constant: view }, subject: 宛名番号 }
  - id: tax-log
    title: { ja: 税務ログ, en: Taxation log }
    system: tax
    objects: ['tax/*.jsonl']
    format: sekisho-jsonl
    encoding: utf-8
    timeZone: UTC
    cadence: weekly
    map: {}
`,
  'escalation.yaml': `roles:
  - id: section-head
    title: { ja: 所属長, en: section head }
    posts:
      - section: 住民課
        holder: { actors: [S0301], day: ${contact('juki')}, night: ${contact('juki-night')} }
        deputies:
          - { actors: [], day: ${contact('deputy')}, night: ${contact('deputy-night')} }
      - section: null
        holder:
          actors: []
          day: ${contact('desk')}
          night: ${contact('guard')}
        deputies:
          - { actors: [], day: ${contact('deputy')}, night: ${contact('deputy-night')} }
path:
  - step: 1
    role: data-subjects
    title: { ja: 対象者, en: data subjects }
    duty: { ja: 被害を防ぐ, en: limit the harm }
    gate: suspicion
    kind: task
  - step: 2
    role: section-head
    title: { ja: 所属長, en: section head }
    duty: { ja: 対応する, en: respond }
    when: [electronic]
    gate: suspicion
    kind: notice
    notify: unacknowledged
    waitMinutes: 0.05
    repeatMinutes: 15
    repeats: 2
`,
  'calendar.yaml': `hours:
  default:
    monday: 08:30-17:15
    tuesday: 08:30-17:15
    wednesday: 08:30-17:15
    thursday: 08:30-17:15
    friday: 08:30-17:15
    saturday: closed
    sunday: closed
  sections:
    住民課: { tuesday: 08:30-19:00, friday: closed }
nationalHolidays: true
closures:
  - { from: 12-29, until: 01-03 }
extraOpenings:
  - { date: 2026-09-27, hours: 09:00-12:30, sections: [住民課] }
dutyRosters:
  - { id: D-1, from: 2026-10-12T08:30, until: 2026-10-12T17:15, actors: [S0302], systems: [juki] }
graceMinutes: 30
night: 22:00-05:00
`,
  'staff.csv': `actor,section,role,kind,from,until
S0301,住民課,課長,person,2024-04-01,
S0302,税務課,主事,person,2024-04-01,2026-03-31
S0302,住民課,主任,person,2026-04-01,
`,
  'overtime.csv': `actor,from,until,approver,approvedAt
S0302,2026-09-28T17:15,2026-09-28T20:30,S0301,2026-09-28T15:10
`,
  'approvals.csv': `id,actor,system,from,until,maxRecords,purpose,approver,approvedAt
A-1,S0302,juki,2026-10-05,2026-10-06,700,通知書の印刷,S0301,2026-10-02T11:30
`,
  'assignments.csv': `subject,actor,section,from,until,reason
0000123,S0302,,2026-10-01,,転入
`,
  'households.csv': `subject,household
0000123,H1
`,
  'protected.csv': `subject,reason
0000999,支援措置
`,
} as const satisfies Files;

/** The small city with one piece of text in one file replaced. */
export function spoiled(file: keyof typeof smallCity, piece: string, replacement: string): Files {
  const sound: string = smallCity[file];
  if (!sound.includes(piece)) throw new Error(`${file} of the small city has no "${piece}"`);
  return { ...smallCity, [file]: sound.replace(piece, replacement) };
}
