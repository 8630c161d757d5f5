import type { settings as japanese } from '../ja/settings.ts';

/** What settings says, in English. */
export const settings: typeof japanese = {
  holdsMistakes: (count, first) =>
    `The configuration holds ${count} ${count === 1 ? 'mistake' : 'mistakes'}. The first: ${first}`,
  notReadable: (path) =>
    `The configuration cannot be read. Name a folder whose files can be read (could not open "${path}").`,

  unknownFile: (name, allowed) =>
    `"${name}" is not a configuration file. Allowed are ${list(allowed)}.`,
  fileMissing: (name, required) => `${name} is missing. Always needed are ${list(required)}.`,

  unfilled: (mark) => `"${mark}" is still to be filled in: the comment beside it says with what.`,
  yamlNotUtf8: () => 'From this line on it is not UTF-8. Save YAML files as UTF-8.',
  yamlSyntax: (_code, message) => `It cannot be read as YAML (${message}).`,
  aliasUnknown: (name) =>
    `"*${name}" refers to an anchor "&${name}" that does not stand before it. Put a "*" that is meant as text in quotes.`,
  keyRepeated: () => 'The same key stands here twice. Keep one.',

  ofItem: (path, sentence, given) =>
    `${path === '' ? '' : `${path}: `}${sentence}${given === null ? '' : ` (given: ${given})`}`,
  unknownKey: (key, allowed) =>
    `There is no key "${key}". ${allowed.length > 0 ? `Allowed are ${list(allowed)}` : 'No key is allowed here'}.`,
  keyMissing: (path) => `The key ${path} is required and missing.`,
  wrongKind: (path, expected, given, isBare) =>
    `${place(path)} must be ${kind(expected)} (given: ${given}).${isBare ? ' Put digits, true or false that are meant as text in quotes.' : ''}`,
  notOneOf: (path, allowed, given) => `${place(path)} may be ${list(allowed)} (given: ${given}).`,
  tooSmall: (path, origin, minimum, given) =>
    `${place(path)} must ${amount('at least', minimum, origin)} (given: ${given}).`,
  tooBig: (path, origin, maximum, given) =>
    `${place(path)} must ${amount('at most', maximum, origin)} (given: ${given}).`,
  wrongForm: (path, form, given) =>
    `${place(path)} cannot be read as ${forms.get(form) ?? form} (given: ${given}).`,
  noAlternativeFits: (path, kinds, given) =>
    `${place(path)} fits none of the allowed forms (${kinds.length > 0 ? `allowed: ${list(kinds.map(kind))}; ` : ''}given: ${given}).`,
  refused: (path, message, given) =>
    `${place(path)} cannot be accepted: ${message} (given: ${given}).`,

  blank: () => 'It is empty. Write at least one character.',
  notAnId: (given) => `"${given}" cannot be an id. Write 1 to 64 characters without spaces.`,
  idRepeated: (given, firstLine) =>
    `"${given}" is already used in line ${firstLine}. Choose another name.`,
  notADate: (given) => `There is no date "${given}". Write a day that exists as YYYY-MM-DD.`,
  notAClosureDate: (given) =>
    `There is no date "${given}". Write a day that exists as YYYY-MM-DD, or as MM-DD for every year.`,
  notATime: (given) =>
    `There is no time "${given}". Write one that exists as YYYY-MM-DD or YYYY-MM-DDTHH:MM (seconds and offset as you like).`,
  untilBeforeFrom: () => '"until" is before "from". It must not be earlier.',
  closureMixed: () =>
    '"from" and "until" differ in form. Write both as YYYY-MM-DD or both as MM-DD.',
  notOpenHours: (given) =>
    `"${given}" is not a period of the day. Write it like "08:30-17:15", beginning at 04:00 or later and ending by 28:00.`,
  notOpenHoursOrClosed: (given) =>
    `"${given}" is not opening hours. Write them like "08:30-17:15" (from 04:00 at the earliest to 28:00 at the latest), or "closed".`,
  notNightHours: (given) =>
    `"${given}" is not night hours. Write them like "22:00-05:00", with times up to 24:00.`,
  neverOpen: () => 'No weekday is open. Give at least one of them opening hours.',
  unknownTimeZone: (given) =>
    `There is no time zone "${given}". Write an IANA name such as Asia/Tokyo.`,
  notACount: (given) =>
    `"${given}" is not a count. Write a whole number from 1 to 999999999, digits only.`,

  unknownFormat: (given, allowed) => `There is no format "${given}". Allowed are ${list(allowed)}.`,
  unknownSystem: (given, allowed) =>
    `The system "${given}" is not in sekisho.yaml. There are ${list(allowed)}.`,
  objectsRepeated: (given, firstLine) =>
    `The source of line ${firstLine} takes "${given}" first. Name files that no other source takes.`,
  notAGlob: (given) =>
    `"${given}" cannot match any file. Part folders by "/", and do not begin with one (* stays within a folder, ** crosses folders).`,

  unknownRole: (given, allowed) =>
    `The role "${given}" is not under "roles" in escalation.yaml. Allowed are ${list(allowed)}.`,
  contactUnreachable: () =>
    'There is no address. Write at least one of "email", "sms", "https" and "sqs".',
  notAnAbsolutePath: (given) =>
    `"${given}" is not the place of a file. Write the whole path: /etc/sekisho/smtp-password.`,
  notAVariable: (given) =>
    `"${given}" is not the name of an environment variable. Write letters, digits and _: SEKISHO_SMTP_PASSWORD.`,
  passwordWithoutUser: () =>
    'There is a place of a password, but no "user". Write "user", or take the place out.',
  onePasswordPlace: () =>
    'With "user", write where the password is, by either "passwordFile" or "passwordEnvironment" (never the password itself).',
  passwordInTheClear: () =>
    'With "security: none" the password would travel in the clear. Write tls or starttls, or take "user" out.',
  oneSecretPlace: () =>
    'Write where the key of the signature is, by either "secretFile" or "secretEnvironment" (never the key itself).',
  contactNotReached: (name, channels) =>
    `The contact "${name}" has no address for the channels of sekisho.yaml (${list(channels)}). Write "email" or "https", or set "outbox" of "channels" to true.`,
  notAMobileNumber: (given) =>
    `"${given}" is not a mobile number. Write it with + and the country's number, in digits alone: +819012345678.`,
  notAWebAddress: (given) =>
    `"${given}" cannot be an address for alerts. Write a URL that begins with https:// (or http://127.0.0.1 and the like, within this machine), without a user name or password.`,
  notALinkAddress: (given) =>
    `"${given}" cannot be what links begin with. Write a URL that begins with https:// (or http://127.0.0.1:8024 and the like, within this machine), without "?", "#", a user name or a password.`,
  askedFirstNotTold: (role, allowed) =>
    `"${role}" cannot be asked first: on suspicion the path does not always tell that role. Allowed are ${list(allowed)}.`,
  notAQueue: (given) =>
    `"${given}" is not the ARN of an SQS queue. Write arn:aws:sqs:region:account:name.`,
  postRepeated: (role, section) =>
    `The role "${role}" already has a post for ${section === null ? 'the whole organisation' : `"${section}"`}. Make them one.`,
  repeatsWithoutPause: (repeats) =>
    `"repeats" is ${repeats} but "repeatMinutes" is 0. Make it more than 0, so that the notices do not go out all at once.`,
  suppressesAll: () =>
    'The suppression names nothing to suppress: give actors (accounts), sections or sources.',
  suppressionTooLong: (from, last, given) =>
    `"until" of a suppression must lie from ${from} to ${last} (at most 366 days); it is "${given}". After that, decide anew.`,
  suppressionByOne: (given) =>
    `Two people decide on a suppression: write two different accounts under people ("${given}" stands there twice).`,
  suppressesItself: (given) =>
    `Whoever decides on a suppression cannot be its object ("${given}" is under both actors and people).`,
  webhookUnsigned: () =>
    'The webhook of containment is signed: write "webhook" under "channels" too, with secretFile or secretEnvironment.',
  unknownDetector: (given, allowed) =>
    `There is no detector "${given}". Allowed: ${allowed.join(', ')}.`,
  unknownSource: (given, allowed) =>
    `There is no source "${given}" in sources.yaml. Allowed: ${allowed.join(', ')}.`,
  rateTooFine: () => 'Write yen an hour with at most two decimal places.',
  remindsWithoutPause: (minutes) =>
    `"remindMinutes" is ${minutes} but "repeatMinutes" is 0. Make "repeatMinutes" more than 0: it is the pause after a reminder that nobody answers.`,
  unacknowledgedWithoutWait: () =>
    '"notify" is unacknowledged but "waitMinutes" is 0, so nobody has the time to acknowledge. Make "waitMinutes" more than 0, or "notify" always.',
  outwardOnSuspicion: (step, role) =>
    `Step ${step}, "${role}", may not begin on suspicion. From step 7 on, and for the prefecture, the State and the press, make the gate "confirmation".`,
  deputyRepeated: (actor) =>
    `The deputy "${actor}" is the holder or an earlier deputy of the same post. Name somebody else, so that the calls do not come back to one person.`,
  nobodyConfirms: () =>
    'Steps wait for a person to decide, and nobody is asked. Write "confirmations" with a role out of "roles".',
  nobodyForAll: () =>
    'Nobody is told about an account whose section is not known. Give one step with gate suspicion, kind notice and an empty "when" a post without section.',
  nobodyLeft: (actor) =>
    `A case about "${actor}" would reach nobody once that person and that mailbox are left out. Give some step a holder or deputy who is somebody else, at another address.`,
  partyNeverWrittenTo: (role) =>
    `The program never sends a notice to "${role}". Make the kind "task".`,
  stepOutOfOrder: (given, before) =>
    `Step ${given} stands after step ${before}. Write the path in the order of its steps.`,
  stepRepeated: (step, role) => `Step ${step} names "${role}" twice. Keep one.`,
  sectionsWithoutPost: (role, sections) =>
    `The role "${role}" has no post for ${list(sections)}, so nobody would be told. Add a post for each section, or one without a section.`,
  unknownSection: (given, allowed) =>
    `The section "${given}" is not in staff.csv. There are ${list(allowed)}.`,
  unknownActor: (given) =>
    `The account "${given}" is not in staff.csv. Write one that stands there.`,

  templateGap: () => 'Leave line 2 empty: line 1 is the subject, the body begins on line 3.',
  templateUnknown: (name, allowed) =>
    `There is no variable {${name}}. Allowed here are ${list(allowed.map((one) => `{${one}}`))}.`,
  templateMissing: (name, holds) =>
    `{${name}} (${holds}) is missing. Without it the message would not be complete.`,
  templateHolds: {
    what: 'the case id, what happened, how many, when',
    reasons: 'why it needs checking, how unusual it is',
    next: 'what to do next, by when, how to record it',
    path: 'who else has been told',
    list: 'a line for each case',
    cases: 'all about each case',
  },
  templateTwice: (name) => `{${name}} stands here a second time. Keep one.`,
  templateListFirst: () => 'Put {list} before {cases}.',
  templateSubjectLong: (longest, most) =>
    `With the longest contents the subject would have ${longest} characters, its fixed beginning included. Shorten it to ${most}.`,
  templateLong: (bytes, most) =>
    `The body has ${bytes} bytes. Shorten what stands beside the variables to ${most}.`,
  templateBrace: () => '"{" and "}" are for variables alone, such as {what}. Use other brackets.',
  templateMark: () =>
    'Here is a character that gateways take out (a tab, a control character, a mark of the direction of writing). Use plain characters and blanks.',

  tableNotDecodable: () =>
    'The table is neither UTF-8 nor CP932 (Shift_JIS). Save it as one of the two.',
  tableSyntax: () =>
    'It cannot be read as CSV. Quotes (") enclose a whole field, a quote inside is written twice, and the last one closes.',
  tableEmpty: (columns) =>
    `The table is empty. Write the header ${list(columns)} in the first line.`,
  headerMissing: (columns) =>
    `The first line is no header. Write ${list(columns)} there, in any order.`,
  unknownColumn: (given, allowed) => `There is no column "${given}". Allowed are ${list(allowed)}.`,
  columnRepeated: (given) => `The column "${given}" stands here twice. Keep one.`,
  columnMissing: (column, columns) =>
    `The column "${column}" is missing. Needed are ${list(columns)}.`,
  wrongFieldCount: (expected, given) =>
    `This row has ${given} ${given === 1 ? 'field' : 'fields'}. The header has ${expected}; give it as many.`,
  tenuresOverlap: (actor, line, from, until) =>
    `The tenure of ${actor} overlaps with that of line ${line} (${from} to ${until ?? 'now'}). Tenures of one actor must not overlap.`,
  assignedToNobody: () =>
    'Neither "actor" nor "section" is given, so this work explains nobody\'s access. Write at least one.',
  householdOfSubjectRepeated: () =>
    'This subject already stands in another household further up. Keep one.',

  takesDeployment: (what) =>
    `A change of ${what} takes effect at the next deployment (npm run deploy): correct the configuration folder and deploy. Until then the last good version of this file stays in force.`,
  parts: {
    timeZone: 'the time zone',
    retention: 'the years of retention',
    source: (id) => `the object keys of the source "${id}"`,
    role: (id) => `the addresses of the role "${id}"`,
  },
  fileTooLarge: (bytes, bytesMax) =>
    `The file is too large (${bytes} bytes). Keep it within ${bytesMax} bytes.`,
};

function list(words: readonly string[]): string {
  return words.join(', ');
}

function place(path: string): string {
  return path === '' ? 'The content of the file' : path;
}

function amount(bound: string, count: number, origin: string): string {
  if (origin !== 'string' && origin !== 'array') return `be ${bound} ${count}`;
  const unit = origin === 'array' ? 'item' : 'character';
  return `have ${bound} ${count} ${unit}${count === 1 ? '' : 's'}`;
}

function kind(expected: string): string {
  return kinds.get(expected) ?? expected;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a mapping of keys'],
  ['record', 'a mapping of keys'],
]);

const forms: ReadonlyMap<string, string> = new Map([
  ['email', 'a mail address'],
  ['url', 'an https URL'],
]);
