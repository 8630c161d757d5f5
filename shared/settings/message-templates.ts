import { families, severities } from '../cases/case.ts';
import {
  filled,
  type MessageTemplate,
  type MessageTemplates,
  templateRules,
  variablePattern,
} from '../escalation/message-template.ts';
import type { Language, Text } from '../language.ts';
import { limits } from '../limits.ts';
import { say } from '../whole-language.ts';
import { decodeTable } from './decoded-text.ts';
import type { SettingsFolder } from './folder.ts';
import type { MistakeBook } from './mistake-book.ts';
import type { Place } from './places.ts';

type Kind = keyof MessageTemplates;

/** The files of the templates: the first line is the subject, the body begins on the third. */
export const templateFiles: Readonly<Record<Kind, string>> = {
  alert: 'alert.txt',
  digest: 'digest.txt',
};

/**
 * The messages that a town has put into its own words. What is wrong stands in the book: unknown
 * variables, missing ones without which a message would not be complete, and whatever would not
 * keep within the limits with the longest contents.
 */
export function readTemplates(
  folder: SettingsFolder,
  language: Language,
  book: MistakeBook,
): MessageTemplates {
  const read = (kind: Kind): MessageTemplate | null => {
    const bytes = folder.read(templateFiles[kind]);
    return bytes && readTemplate(kind, bytes, language, book);
  };
  return { alert: read('alert'), digest: read('digest') };
}

function readTemplate(
  kind: Kind,
  bytes: Uint8Array,
  language: Language,
  book: MistakeBook,
): MessageTemplate | null {
  const decoded = decodeTable(bytes);
  const add = (place: Place, text: Text) => book.add(templateFiles[kind], place, text);
  if ('unreadableAt' in decoded) {
    const text = say((c) => c.settings.tableNotDecodable());
    add(decoded.unreadableAt, text);
    return null;
  }
  const [subject = '', gap = '', ...body] = decoded.text.trimEnd().split(/\r\n|\n/);
  if (gap.trim() !== '')
    add(
      { line: 2, column: 1 },
      say((c) => c.settings.templateGap()),
    );
  checkSubject(kind, subject, language, add);
  checkBody(kind, body, add);
  return { subject, body: `${body.join('\n')}\n` };
}

type Add = (place: Place, text: Text) => void;

function checkSubject(kind: Kind, subject: string, language: Language, add: Add): void {
  const allowed = templateRules[kind].subject;
  checkLine(subject, 1, allowed, add);
  const longest = `${subjectStart(kind)}${filled(subject, longestWords(language))}`.length;
  const most = limits.subjectCharactersMax;
  if (longest > most) {
    add(
      { line: 1, column: 1 },
      say((c) => c.settings.templateSubjectLong(longest, most)),
    );
  }
}

/** The longest of what stands before the words of the town. */
function subjectStart(kind: Kind): string {
  return kind === 'alert'
    ? '[Sekisho] CRITICAL C-0123456789abcdef '
    : `[Sekisho] CRITICAL ${limits.digestCasesMax} cases `;
}

function longestWords(language: Language): Readonly<Record<string, string>> {
  const longest = (words: readonly string[]) =>
    words.reduce((one, other) => (other.length > one.length ? other : one), '');
  return {
    family: longest(families.map((family) => say((c) => c.cases.family[family])[language])),
    severity: longest(severities.map((one) => say((c) => c.cases.severity[one])[language])),
    reminder: say((c) => c.escalation.reminderMark)[language],
    count: String(limits.digestCasesMax),
  };
}

function checkBody(kind: Kind, body: readonly string[], add: Add): void {
  const { blocks, required, words } = templateRules[kind];
  const firstLine = 3;
  for (const [index, line] of body.entries()) {
    checkLine(line, index + firstLine, [...blocks, ...words], add);
  }
  const places = new Map<string, Place>();
  for (const { name, place } of variablesIn(body, firstLine)) {
    if (!blocks.includes(name)) continue;
    if (places.has(name))
      add(
        place,
        say((c) => c.settings.templateTwice(name)),
      );
    else places.set(name, place);
  }
  const end = { line: body.length + firstLine - 1, column: 1 };
  for (const name of required) {
    if (!places.has(name)) {
      add(
        end,
        say((c) => c.settings.templateMissing(name, holdsOf(name, c.settings.templateHolds))),
      );
    }
  }
  const [list, cases] = [places.get('list'), places.get('cases')];
  if (list && cases && isAfter(list, cases))
    add(
      list,
      say((c) => c.settings.templateListFirst()),
    );
  const bytes = Buffer.byteLength(body.join('\n'));
  const most = limits.templateBytesMax;
  if (bytes > most)
    add(
      { line: firstLine, column: 1 },
      say((c) => c.settings.templateLong(bytes, most)),
    );
}

/** Variables that there are not, braces that hold none, and marks that no gateway lets through. */
function checkLine(line: string, number: number, allowed: readonly string[], add: Add): void {
  for (const { name, place } of variablesIn([line], number)) {
    if (!allowed.includes(name)) {
      add(
        place,
        say((c) => c.settings.templateUnknown(name, allowed)),
      );
    }
  }
  const bare = line.replace(variablePattern, (given) => ' '.repeat(given.length));
  const brace = bare.search(/[{}]/);
  if (brace >= 0)
    add(
      { line: number, column: brace + 1 },
      say((c) => c.settings.templateBrace()),
    );
  const mark = line.search(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  if (mark >= 0)
    add(
      { line: number, column: mark + 1 },
      say((c) => c.settings.templateMark()),
    );
}

function holdsOf(name: string, holds: Readonly<Record<string, string>>): string {
  return holds[name] ?? '';
}

function variablesIn(lines: readonly string[], firstLine: number) {
  return lines.flatMap((line, index) =>
    [...line.matchAll(variablePattern)].map(({ 1: name = '', index: at }) => ({
      name,
      place: { line: index + firstLine, column: at + 1 },
    })),
  );
}

function isAfter(one: Place, other: Place): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}
