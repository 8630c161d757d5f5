import { describe, expect, test } from 'vitest';
import { mistakesIn, printedMistakes, smallCity, spoiled } from './small-city.ts';

/** Every kind of mistake: what is spoiled, how, and exactly what is said about it. */
const kinds: readonly {
  readonly title: string;
  readonly spoil: Parameters<typeof spoiled>;
  readonly says: string;
}[] = [
  {
    title: 'an unknown key, at the key',
    spoil: ['sekisho.yaml', 'kind: municipality', 'kind: municipality\n  colour: red'],
    says: 'sekisho.yaml:4:3: There is no key "colour". Allowed are name, kind, timeZone, language.',
  },
  {
    title: 'an unknown key deep in a list',
    spoil: ['escalation.yaml', 'section: 住民課', 'section: 住民課\n        room: 3'],
    says: 'escalation.yaml:6:9: There is no key "room". Allowed are section, holder, deputies.',
  },
  {
    title: 'a missing key, at its parent',
    spoil: ['sekisho.yaml', '  kind: municipality\n', ''],
    says: 'sekisho.yaml:1:1: The key organisation.kind is required and missing.',
  },
  {
    title: 'a missing key of a list item, at the item',
    spoil: ['sources.yaml', '    system: tax\n', ''],
    says: 'sources.yaml:8:5: The key sources[1].system is required and missing.',
  },
  {
    title: 'a key without a value, at the key',
    spoil: ['sekisho.yaml', 'kind: municipality', 'kind:'],
    says: 'sekisho.yaml:3:3: organisation.kind may be municipality, prefecture (given: null).',
  },
  {
    title: 'a value of the wrong kind',
    spoil: ['sekisho.yaml', 'retentionYears: 5', 'retentionYears: five'],
    says: 'sekisho.yaml:7:17: retentionYears must be a number (given: "five").',
  },
  {
    title: 'digits that were meant as text',
    spoil: ['escalation.yaml', 'actors: [S0301]', 'actors: [0301]'],
    says: 'escalation.yaml:6:28: roles[0].posts[0].holder.actors[0] must be text (given: 301). Put digits, true or false that are meant as text in quotes.',
  },
  {
    title: 'a number out of its range',
    spoil: ['escalation.yaml', 'waitMinutes: 0.05', 'waitMinutes: -1'],
    says: 'escalation.yaml:31:18: path[1].waitMinutes must be at least 0 (given: -1).',
  },
  {
    title: 'a repeated key',
    spoil: ['sekisho.yaml', 'retentionYears: 5', 'retentionYears: 5\nretentionYears: 6'],
    says: 'sekisho.yaml:8:1: The same key stands here twice. Keep one.',
  },
  {
    title: 'a bracket that is not closed',
    spoil: [
      'sekisho.yaml',
      'dataClasses: [personal]\n    screens',
      'dataClasses: [personal\n    screens',
    ],
    says: 'sekisho.yaml:13:5: It cannot be read as YAML (Flow sequence in block collection must be sufficiently indented and end with a ]).',
  },
  {
    title: 'an unknown data class',
    spoil: ['sekisho.yaml', '[personal, my-number]', '[personal, mynumber]'],
    says: 'sekisho.yaml:14:49: systems[0].screens[0].dataClasses[1] may be personal, my-number, juki-net, sensitive (given: "mynumber").',
  },
  {
    title: 'an unknown time zone',
    spoil: ['sekisho.yaml', 'Asia/Tokyo', 'JST+9'],
    says: 'sekisho.yaml:4:13: organisation.timeZone: There is no time zone "JST+9". Write an IANA name such as Asia/Tokyo.',
  },
  {
    title: 'an id with a space',
    spoil: ['sources.yaml', 'id: juki-log', 'id: juki log'],
    says: 'sources.yaml:2:9: sources[0].id: "juki log" cannot be an id. Write 1 to 64 characters without spaces.',
  },
  {
    title: 'two systems with one id',
    spoil: [
      'sekisho.yaml',
      '  - id: tax',
      '  - id: juki\n    title: { ja: 二, en: two }\n    dataClasses: []\n  - id: tax',
    ],
    says: 'sekisho.yaml:15:9: "juki" is already used in line 10. Choose another name.',
  },
  {
    title: 'two sources with one id',
    spoil: ['sources.yaml', 'id: tax-log', 'id: juki-log'],
    says: 'sources.yaml:8:9: "juki-log" is already used in line 2. Choose another name.',
  },
  {
    title: 'two sources that claim the same files',
    spoil: ['sources.yaml', 'tax/*.jsonl', 'juki/*.csv'],
    says: 'sources.yaml:11:15: The source of line 4 takes "juki/*.csv" first. Name files that no other source takes.',
  },
  {
    title: 'a pattern with the separators of Windows',
    spoil: ['sources.yaml', 'tax/*.jsonl', 'tax\\*.jsonl'],
    says: 'sources.yaml:11:15: sources[1].objects[0]: "tax\\*.jsonl" cannot match any file. Part folders by "/", and do not begin with one (* stays within a folder, ** crosses folders).',
  },
  {
    title: 'a source of an unknown system',
    spoil: ['sources.yaml', 'system: tax', 'system: taxes'],
    says: 'sources.yaml:10:13: The system "taxes" is not in sekisho.yaml. There are juki, tax.',
  },
  {
    title: 'a meaning in a code table that there is not',
    spoil: [
      'sources.yaml',
      'action: { constant: view }',
      'action: { column: 区分, codes: { "01": veiw } }',
    ],
    says: 'sources.yaml:7:76: sources[0].map.columns.action.codes.01 may be view, search, print, export, update, login, logout, other (given: "veiw").',
  },
  {
    title: 'two wrong meanings in one column',
    spoil: [
      'sources.yaml',
      'action: { constant: view }',
      'action: { column: 区分, codes: { "01": veiw }, otherwise: odd }',
    ],
    says:
      'sources.yaml:7:76: sources[0].map.columns.action.codes.01 may be view, search, print, export, update, login, logout, other (given: "veiw").\n' +
      'sources.yaml:7:95: sources[0].map.columns.action.otherwise may be view, search, print, export, update, login, logout, other (given: "odd").',
  },
  {
    title: 'a wrong key where a mapping is one of several forms',
    spoil: ['sources.yaml', 'at: 日時', 'at: { date: 日付, tim: 時刻 }'],
    says:
      'sources.yaml:7:18: The key sources[0].map.columns.at.time is required and missing.\n' +
      'sources.yaml:7:34: There is no key "tim". Allowed are date, time, zone, column.',
  },
  {
    title: 'a value that is none of several forms',
    spoil: ['sources.yaml', 'at: 日時', 'at: [日時]'],
    says: 'sources.yaml:7:22: sources[0].map.columns.at fits none of the allowed forms (allowed: a mapping of keys, text, a number; given: ["日時"]).',
  },
  {
    title: 'no systems, without a sentence for everything that refers to one',
    spoil: [
      'sekisho.yaml',
      smallCity['sekisho.yaml'],
      'organisation: { name: { ja: 如月市, en: Kisaragi City }, kind: municipality }\n',
    ],
    says: 'sekisho.yaml:1:1: The key systems is required and missing.',
  },
  {
    title: 'a key that the column map does not know',
    spoil: ['sources.yaml', 'map: {}', "map: { separator: ';' }"],
    says: 'sources.yaml:16:12: There is no key "separator". No key is allowed here.',
  },
  {
    title: 'a labour rate of no role',
    spoil: ['sekisho.yaml', 'section-head: 4600', 'head: 4600'],
    says: 'sekisho.yaml:8:16: The role "head" is not under "roles" in escalation.yaml. Allowed are section-head, data-subjects, prefecture, state, press.',
  },
  {
    title: 'a step for a role that is not there',
    spoil: ['escalation.yaml', '    role: section-head', '    role: section-chief'],
    says: 'escalation.yaml:24:11: The role "section-chief" is not under "roles" in escalation.yaml. Allowed are section-head, data-subjects, prefecture, state, press.',
  },
  {
    title: 'a post without a deputy',
    spoil: [
      'escalation.yaml',
      /deputies:\n {10}- [^\n]+/.exec(smallCity['escalation.yaml'])?.[0] ?? '',
      'deputies: []',
    ],
    says: 'escalation.yaml:7:19: roles[0].posts[0].deputies must have at least 1 item (given: []).',
  },
  {
    title: 'a holder without a night contact',
    spoil: [
      'escalation.yaml',
      /, night: \{ name: juki[^}]+\}/.exec(smallCity['escalation.yaml'])?.[0] ?? '',
      '',
    ],
    says: 'escalation.yaml:6:9: The key roles[0].posts[0].holder.night is required and missing.',
  },
  {
    title: 'a contact that cannot be reached',
    spoil: ['escalation.yaml', ', email: desk@kisaragi.example', ''],
    says: 'escalation.yaml:12:16: roles[0].posts[1].holder.day: There is no address. Write at least one of "email", "sms", "https" and "sqs".',
  },
  {
    title: 'a mail address that is none',
    spoil: ['escalation.yaml', 'desk@kisaragi.example', 'desk'],
    says: 'escalation.yaml:12:58: roles[0].posts[1].holder.day.email cannot be read as a mail address (given: "desk").',
  },
  {
    title: 'a hook that is not encrypted',
    spoil: [
      'escalation.yaml',
      'email: desk@kisaragi.example',
      'https: http://kisaragi.example/hook',
    ],
    says: 'escalation.yaml:12:58: roles[0].posts[1].holder.day.https: "http://kisaragi.example/hook" cannot be an address for alerts. Write a URL that begins with https:// (or http://127.0.0.1 and the like, within this machine), without a user name or password.',
  },
  {
    title: 'a queue that is no ARN',
    spoil: ['escalation.yaml', 'email: desk@kisaragi.example', 'sqs: alerts'],
    says: 'escalation.yaml:12:56: roles[0].posts[1].holder.day.sqs: "alerts" is not the ARN of an SQS queue. Write arn:aws:sqs:region:account:name.',
  },
  {
    title: 'two posts for one section',
    spoil: ['escalation.yaml', 'section: null', 'section: 住民課'],
    says:
      'escalation.yaml:9:18: The role "section-head" already has a post for "住民課". Make them one.\n' +
      'escalation.yaml:24:11: The role "section-head" has no post for 税務課, so nobody would be told. Add a post for each section, or one without a section.',
  },
  {
    title: 'a notice that would repeat without a pause',
    spoil: ['escalation.yaml', 'repeatMinutes: 15', 'repeatMinutes: 0'],
    says: 'escalation.yaml:32:20: path[1].repeatMinutes: "repeats" is 2 but "repeatMinutes" is 0. Make it more than 0, so that the notices do not go out all at once.',
  },
  {
    title: 'a report that would go to a role that there is not',
    spoil: ['sekisho.yaml', 'retentionYears: 5', 'retentionYears: 5\nreports: { role: haed }'],
    says: 'sekisho.yaml:8:18: The role "haed" is not under "roles" in escalation.yaml. Allowed are section-head.',
  },
  {
    title: 'a labour rate with too many decimal places',
    spoil: ['sekisho.yaml', 'press: 3000', 'press: 3000.005'],
    says: 'sekisho.yaml:8:43: labourRates.press: Write yen an hour with at most two decimal places.',
  },
  {
    title: 'a reminder that would repeat without a pause',
    spoil: [
      'escalation.yaml',
      'repeatMinutes: 15\n    repeats: 2',
      'repeatMinutes: 0\n    remindMinutes: 60',
    ],
    says: 'escalation.yaml:32:20: path[1].repeatMinutes: "remindMinutes" is 60 but "repeatMinutes" is 0. Make "repeatMinutes" more than 0: it is the pause after a reminder that nobody answers.',
  },
  {
    title: 'a step for want of an acknowledgement that leaves no time for one',
    spoil: ['escalation.yaml', 'waitMinutes: 0.05', 'waitMinutes: 0'],
    says: 'escalation.yaml:31:18: path[1].waitMinutes: "notify" is unacknowledged but "waitMinutes" is 0, so nobody has the time to acknowledge. Make "waitMinutes" more than 0, or "notify" always.',
  },
  {
    title: 'a step out of the body that would begin on suspicion',
    spoil: ['escalation.yaml', 'step: 1\n    role: data-subjects', 'step: 1\n    role: state'],
    says: 'escalation.yaml:21:11: path[0].gate: Step 1, "state", may not begin on suspicion. From step 7 on, and for the prefecture, the State and the press, make the gate "confirmation".',
  },
  {
    title: 'a step that would jump back to another one',
    spoil: ['escalation.yaml', 'step: 2\n', 'step: 2\n    next: 1\n'],
    says: 'escalation.yaml:24:5: There is no key "next". Allowed are step, role, title, duty, when, gate, kind, notify, waitMinutes, repeatMinutes, repeats, remindMinutes.',
  },
  {
    title: 'a chain of deputies that comes back to a person',
    spoil: [
      'escalation.yaml',
      'deputies:\n          - { actors: []',
      'deputies:\n          - { actors: [S0301]',
    ],
    says: 'escalation.yaml:8:24: The deputy "S0301" is the holder or an earlier deputy of the same post. Name somebody else, so that the calls do not come back to one person.',
  },
  {
    title: 'steps on which nobody is asked to decide',
    spoil: [
      'escalation.yaml',
      'gate: suspicion\n    kind: task',
      'gate: confirmation\n    kind: task',
    ],
    says: 'escalation.yaml:16:1: Steps wait for a person to decide, and nobody is asked. Write "confirmations" with a role out of "roles".',
  },
  {
    title: 'decisions that are asked of somebody outside',
    spoil: ['escalation.yaml', 'path:\n', 'confirmations: { role: press }\npath:\n'],
    says: 'escalation.yaml:16:24: The role "press" is not under "roles" in escalation.yaml. Allowed are section-head.',
  },
  {
    title: 'a path that reaches nobody for an account of no known section',
    spoil: ['escalation.yaml', 'when: [electronic]', 'when: [juki-net]'],
    says: 'escalation.yaml:16:1: Nobody is told about an account whose section is not known. Give one step with gate suspicion, kind notice and an empty "when" a post without section.',
  },
  {
    title: 'a path on which recusal leaves nobody',
    spoil: [
      'escalation.yaml',
      'deputies:\n          - { actors: [], day: { name: deputy, phone: 0000-00-0000, email: deputy@kisaragi.example }, night: { name: deputy-night, phone: 0000-00-0000, email: deputy-night@kisaragi.example }',
      'deputies:\n          - { actors: [], day: { name: juki, phone: 0000-00-0000, email: juki@kisaragi.example }, night: { name: juki, phone: 0000-00-0000, email: juki-night@kisaragi.example }',
    ],
    says: 'escalation.yaml:16:1: A case about "S0301" would reach nobody once that person and that mailbox are left out. Give some step a holder or deputy who is somebody else, at another address.',
  },
  {
    title: 'a notice to those whom the program never writes to',
    spoil: ['escalation.yaml', 'kind: task', 'kind: notice'],
    says: 'escalation.yaml:22:11: path[0].kind: The program never sends a notice to "data-subjects". Make the kind "task".',
  },
  {
    title: 'steps out of order',
    spoil: ['escalation.yaml', '- step: 1', '- step: 3'],
    says: 'escalation.yaml:23:11: Step 2 stands after step 3. Write the path in the order of its steps.',
  },
  {
    title: 'a step that names a role twice',
    spoil: [
      'escalation.yaml',
      '  - step: 2',
      '  - { step: 1, role: data-subjects, title: { ja: 一, en: one }, duty: { ja: 一, en: one }, gate: suspicion, kind: task }\n  - step: 2',
    ],
    says: 'escalation.yaml:23:22: Step 1 names "data-subjects" twice. Keep one.',
  },
  {
    title: 'a condition that nothing knows',
    spoil: ['escalation.yaml', '[electronic]', '[paper]'],
    says: 'escalation.yaml:27:12: path[1].when[0] may be electronic, specific-personal-information, juki-net, many-people, state-is-told, municipality, press-release, large-impact (given: "paper").',
  },
  {
    title: 'a post for a section that has no staff',
    spoil: ['escalation.yaml', 'section: 住民課', 'section: 市民課'],
    says: 'escalation.yaml:5:18: The section "市民課" is not in staff.csv. There are 住民課, 税務課.',
  },
  {
    title: 'a holder whose account is not in staff.csv',
    spoil: ['escalation.yaml', 'S0301', 'S0310'],
    says: 'escalation.yaml:6:28: The account "S0310" is not in staff.csv. Write one that stands there.',
  },
  {
    title: 'a section of which nobody would be told',
    spoil: [
      'escalation.yaml',
      / {6}- section: null[\s\S]*(?=path:)/.exec(smallCity['escalation.yaml'])?.[0] ?? '',
      '',
    ],
    says: 'escalation.yaml:17:11: The role "section-head" has no post for 税務課, so nobody would be told. Add a post for each section, or one without a section.',
  },
  {
    title: 'malformed opening hours',
    spoil: ['calendar.yaml', 'monday: 08:30-17:15', 'monday: 8.30-17.15'],
    says: 'calendar.yaml:3:13: hours.default.monday: "8.30-17.15" is not opening hours. Write them like "08:30-17:15" (from 04:00 at the earliest to 28:00 at the latest), or "closed".',
  },
  {
    title: 'opening hours that end before they begin',
    spoil: ['calendar.yaml', '08:30-19:00', '19:00-08:30'],
    says: 'calendar.yaml:11:21: hours.sections.住民課.tuesday: "19:00-08:30" is not opening hours. Write them like "08:30-17:15" (from 04:00 at the earliest to 28:00 at the latest), or "closed".',
  },
  {
    title: 'a weekday that is not named',
    spoil: ['calendar.yaml', '    saturday: closed\n', ''],
    says: 'calendar.yaml:2:3: The key hours.default.saturday is required and missing.',
  },
  {
    title: 'night hours beyond midnight',
    spoil: ['calendar.yaml', '22:00-05:00', '22:00-29:00'],
    says: 'calendar.yaml:20:8: night: "22:00-29:00" is not night hours. Write them like "22:00-05:00", with times up to 24:00.',
  },
  {
    title: 'a closure on a day that does not exist',
    spoil: ['calendar.yaml', 'from: 12-29', 'from: 02-30'],
    says: 'calendar.yaml:14:13: closures[0].from: There is no date "02-30". Write a day that exists as YYYY-MM-DD, or as MM-DD for every year.',
  },
  {
    title: 'a closure half yearly, half not',
    spoil: ['calendar.yaml', 'from: 12-29', 'from: 2026-12-29'],
    says: 'calendar.yaml:14:32: closures[0].until: "from" and "until" differ in form. Write both as YYYY-MM-DD or both as MM-DD. (given: "01-03")',
  },
  {
    title: 'a closure that ends before it begins',
    spoil: ['calendar.yaml', 'from: 12-29, until: 01-03', 'from: 2026-12-29, until: 2026-01-03'],
    says: 'calendar.yaml:14:32: closures[0].until: "until" is before "from". It must not be earlier. (given: "2026-01-03")',
  },
  {
    title: 'an extra opening of an unknown section',
    spoil: ['calendar.yaml', 'sections: [住民課]', 'sections: [戸籍課]'],
    says: 'calendar.yaml:16:56: The section "戸籍課" is not in staff.csv. There are 住民課, 税務課.',
  },
  {
    title: 'hours of an unknown section, at the key',
    spoil: ['calendar.yaml', '住民課: {', '戸籍課: {'],
    says: 'calendar.yaml:11:5: The section "戸籍課" is not in staff.csv. There are 住民課, 税務課.',
  },
  {
    title: 'a duty roster for an unknown system',
    spoil: ['calendar.yaml', 'systems: [juki]', 'systems: [koseki]'],
    says: 'calendar.yaml:18:92: The system "koseki" is not in sekisho.yaml. There are juki, tax.',
  },
  {
    title: 'a duty roster that ends before it begins',
    spoil: ['calendar.yaml', 'until: 2026-10-12T17:15', 'until: 2026-10-11T17:15'],
    says: 'calendar.yaml:18:47: dutyRosters[0].until: "until" is before "from". It must not be earlier. (given: "2026-10-11T17:15")',
  },
  {
    title: 'an unknown column',
    spoil: ['staff.csv', 'kind,from', 'type,from'],
    says:
      'staff.csv:1:1: The column "kind" is missing. Needed are actor, section, role, kind, from, until.\n' +
      'staff.csv:1:4: There is no column "type". Allowed are actor, section, role, kind, from, until.',
  },
  {
    title: 'a repeated column',
    spoil: ['households.csv', 'subject,household\n0000123,H1', 'subject,household,subject\n1,2,3'],
    says: 'households.csv:1:3: The column "subject" stands here twice. Keep one.',
  },
  {
    title: 'a missing column',
    spoil: ['protected.csv', 'subject,reason\n0000999,支援措置', 'subject\n0000999'],
    says: 'protected.csv:1:1: The column "reason" is missing. Needed are subject, reason.',
  },
  {
    title: 'a row with too many fields',
    spoil: ['overtime.csv', 'T15:10', 'T15:10,extra'],
    says: 'overtime.csv:2:6: This row has 6 fields. The header has 5; give it as many.',
  },
  {
    title: 'an empty field',
    spoil: ['approvals.csv', '通知書の印刷', ''],
    says: 'approvals.csv:2:7: purpose: It is empty. Write at least one character.',
  },
  {
    title: 'a count that is no count',
    spoil: ['approvals.csv', ',700,', ',unlimited,'],
    says: 'approvals.csv:2:6: maxRecords: "unlimited" is not a count. Write a whole number from 1 to 999999999, digits only.',
  },
  {
    title: 'a time that does not exist',
    spoil: ['overtime.csv', '2026-09-28T20:30', '2026-09-31T20:30'],
    says: 'overtime.csv:2:3: until: There is no time "2026-09-31T20:30". Write one that exists as YYYY-MM-DD or YYYY-MM-DDTHH:MM (seconds and offset as you like).',
  },
  {
    title: 'a tenure that ends before it begins',
    spoil: ['staff.csv', '2026-03-31', '2024-03-31'],
    says: 'staff.csv:3:6: until: "until" is before "from". It must not be earlier. (given: "2024-03-31")',
  },
  {
    title: 'two tenures of one actor that overlap',
    spoil: ['staff.csv', '2026-03-31', '2026-04-01'],
    says: 'staff.csv:4:5: The tenure of S0302 overlaps with that of line 3 (2024-04-01 to 2026-04-01). Tenures of one actor must not overlap.',
  },
  {
    title: 'an approval for an unknown system',
    spoil: ['approvals.csv', 'juki', 'koseki'],
    says: 'approvals.csv:2:3: The system "koseki" is not in sekisho.yaml. There are juki, tax.',
  },
  {
    title: 'two approvals with one id',
    spoil: [
      'approvals.csv',
      'A-1,',
      'A-1,S0302,juki,2026-10-01,2026-10-01,5,点検,S0301,2026-10-01\nA-1,',
    ],
    says: 'approvals.csv:3:1: "A-1" is already used in line 2. Choose another name.',
  },
  {
    title: 'a quote that is not closed',
    spoil: ['approvals.csv', '通知書の印刷', '"通知書の印刷'],
    says: 'approvals.csv:2:7: It cannot be read as CSV. Quotes (") enclose a whole field, a quote inside is written twice, and the last one closes.',
  },
  {
    title: 'a table without a header',
    spoil: ['protected.csv', smallCity['protected.csv'], ''],
    says: 'protected.csv:1:1: The table is empty. Write the header subject, reason in the first line.',
  },
  {
    title: 'a wrong column in a table of work',
    spoil: ['assignments.csv', 'reason', 'cause'],
    says:
      'assignments.csv:1:1: The column "reason" is missing. Needed are subject, actor, section, from, until, reason.\n' +
      'assignments.csv:1:6: There is no column "cause". Allowed are subject, actor, section, from, until, reason.',
  },
  {
    title: 'work of nobody',
    spoil: ['assignments.csv', 'S0302,,', ',,'],
    says: 'assignments.csv:2:2: actor: Neither "actor" nor "section" is given, so this work explains nobody\'s access. Write at least one.',
  },
  {
    title: 'work that is over before it begins',
    spoil: ['assignments.csv', '2026-10-01,,', '2026-10-01,2026-09-30,'],
    says: 'assignments.csv:2:5: until: "until" is before "from". It must not be earlier. (given: "2026-09-30")',
  },
  {
    title: 'a subject in two households, without quoting the resident',
    spoil: ['households.csv', '0000123,H1', '0000123,H1\n0000123,H1\n0000123,H2'],
    says: 'households.csv:4:1: This subject already stands in another household further up. Keep one.',
  },
  {
    title: 'a resident in the place of a column, without quoting the resident',
    spoil: ['protected.csv', 'subject,reason', 'subject,reason,0000123'],
    says: 'protected.csv:1:3: There is no column "…". Allowed are subject, reason.',
  },
  {
    title: 'a resident in the place of a time, without quoting the resident',
    spoil: ['assignments.csv', '2026-10-01,,', '0000123,,'],
    says: 'assignments.csv:2:4: from: There is no time "…". Write one that exists as YYYY-MM-DD or YYYY-MM-DDTHH:MM (seconds and offset as you like).',
  },
];

describe('each kind of mistake is told alone, with its place, what is allowed and what was given', () => {
  test.each(kinds)('$title', ({ spoil, says }) => {
    expect(printedMistakes(spoiled(...spoil)).join('\n')).toBe(says);
  });
});

test('an unknown format names those that there are', () => {
  const [mistake, ...others] = mistakesIn(spoiled('sources.yaml', 'sekisho-jsonl', 'jsonl'));

  expect(others).toEqual([]);
  expect(mistake).toMatchObject({ file: 'sources.yaml', line: 12, column: 13 });
  expect(mistake?.text.en).toMatch(/^There is no format "jsonl"\. Allowed are .*delimited/);
  expect(mistake?.text.ja).toMatch(/^「jsonl」という形式はありません。使えるのは .*delimited/);
});

test('every sentence is said in Japanese too', () => {
  for (const { spoil } of kinds) {
    for (const { text } of mistakesIn(spoiled(...spoil))) {
      expect(text.ja).toMatch(/[ぁ-ん].*[。）]$/);
      expect(text.en).toMatch(/[.)]$/);
    }
  }
});
