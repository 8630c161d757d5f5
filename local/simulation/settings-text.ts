import type { City } from './city.ts';
import { escalationYaml } from './escalation-text.ts';
import type { Duty } from './rosters.ts';
import { systemIds, systems } from './systems.ts';

/** The settings that people write, as YAML by file name. */
export function settingsTexts(
  city: City,
  duties: readonly Duty[],
): Readonly<Record<string, string>> {
  return {
    'config/sekisho.yaml': sekishoYaml(),
    'config/sources.yaml': sourcesYaml(),
    'config/calendar.yaml': calendarYaml(city, duties),
    'config/escalation.yaml': escalationYaml(city),
  };
}

function sekishoYaml(): string {
  const entries = systemIds.map((id) => {
    const { title, dataClasses, screens } = systems[id];
    return `  - id: ${id}
    title: { ja: ${title.ja}, en: ${title.en} }
    dataClasses: [${dataClasses.join(', ')}]
    screens:
      - { name: ${screens.menu}, dataClasses: [] }
`;
  });
  return `# 合成の市（すべて架空）。  A synthetic city; everything is invented.
organisation:
  name: { ja: 合成市, en: Synthetic City }
  kind: municipality
  timeZone: Asia/Tokyo
  language: ja
alertBudget: { falseAlertsPerThousandStaffDays: 1.0 }
retentionYears: 7
labourRates: { section-head: 4600, information-security: 3800 }
systems:
${entries.join('')}`;
}

function sourcesYaml(): string {
  const entries = systemIds.map((id) => {
    const { title, format, gzipped } = systems[id];
    const extension = format === 'sekisho-csv' ? 'csv' : 'jsonl';
    return `  - id: ${id}-log
    title: { ja: ${title.ja} 操作ログ, en: ${title.en} log }
    system: ${id}
    objects: ["${id}/*.${extension}${gzipped ? '.gz' : ''}"]
    format: ${format}
    encoding: utf-8
    cadence: daily
    map: {}
`;
  });
  return `sources:\n${entries.join('')}`;
}

function calendarYaml(city: City, duties: readonly Duty[]): string {
  const counters = city.sections
    .filter(({ kind }) => kind === 'counter')
    .map(({ name }) => `    ${name}: { tuesday: 08:30-19:00 }\n`);
  const rosters = duties
    .filter(({ officials }) => officials.length > 0)
    .map(({ day: { date }, officials }, index) => {
      const actors = officials.map(({ actor }) => actor).join(', ');
      const times = `from: ${date}T08:30, until: ${date}T17:15`;
      return `  - { id: D-${index + 1}, ${times}, actors: [${actors}], systems: [juki] }\n`;
    });
  return `hours:
  default:
${weekdays.map((day) => `    ${day}: 08:30-17:15\n`).join('')}    saturday: closed
    sunday: closed
  sections:
${counters.join('')}nationalHolidays: true
closures:
  - { from: 12-29, until: 01-03 }
graceMinutes: 30
night: 22:00-05:00
${rosters.length === 0 ? '' : `dutyRosters:\n${rosters.join('')}`}`;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
