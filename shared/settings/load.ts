import { BrokenPromiseError, ConfigurationError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';
import { say } from '../whole-language.ts';
import { approvalsTable, checkApprovals } from './approvals-csv.ts';
import { assignmentsTable } from './assignments-csv.ts';
import { defaultCalendar, readCalendarYaml } from './calendar-yaml.ts';
import { configurationFiles, isBystander, requiredFiles } from './configuration-files.ts';
import { readEscalationYaml } from './escalation-yaml.ts';
import type { SettingsFolder } from './folder.ts';
import { readHouseholds } from './households-csv.ts';
import { readTemplates } from './message-templates.ts';
import { type MistakeBook, openMistakeBook, printMistake } from './mistake-book.ts';
import { overtimeTable } from './overtime-csv.ts';
import { fileStart } from './places.ts';
import { protectedSubjectsOf, protectedTable } from './protected-csv.ts';
import { checkReachable } from './reachable-contacts.ts';
import { checkPosts, checkReferences } from './references.ts';
import { defaultTimeZone, readSekishoYaml } from './sekisho-yaml.ts';
import type { Assignment, Settings } from './settings.ts';
import { readSourcesYaml } from './sources-yaml.ts';
import { readStaff } from './staff-csv.ts';
import { stringsAt } from './strings-at.ts';
import { type PlacedRow, readTable, type Table, visitTable } from './table-file.ts';
import { checkWalkable } from './walkable-path.ts';
import { type ParsedFile, parseYamlFile } from './yaml-file.ts';

/**
 * Reads, checks and compiles a configuration folder (contract, section 2). Throws a
 * ConfigurationError that lists every mistake of every file with its place.
 */
export function loadSettings(folder: SettingsFolder): Settings {
  return loaded(folder, checkWalkable);
}

/**
 * The same for reading history, which sends nothing: whom the path would reach is not asked.
 */
export function loadSettingsToRead(folder: SettingsFolder): Settings {
  return loaded(folder, () => undefined);
}

function loaded(folder: SettingsFolder, checkPath: typeof checkWalkable): Settings {
  const book = openMistakeBook();
  checkNames(folder, book);
  const settings = readAll(folder, book, checkPath);
  const mistakes = book.list();
  const [first] = mistakes;
  if (first !== undefined) {
    const text = say((c, language) =>
      c.settings.holdsMistakes(mistakes.length, printMistake(first, language)),
    );
    throw new ConfigurationError(text, mistakes);
  }
  if (settings === null) {
    throw new BrokenPromiseError(sameInEveryLanguage('settings: unread, yet without a mistake'));
  }
  return settings;
}

function checkNames(folder: SettingsFolder, book: MistakeBook): void {
  const names = new Set(folder.names());
  for (const name of names) {
    if (configurationFiles.includes(name) || isBystander(name)) continue;
    book.add(
      name,
      fileStart,
      say((c) => c.settings.unknownFile(name, configurationFiles)),
    );
  }
  for (const name of requiredFiles) {
    if (!names.has(name)) {
      book.add(
        name,
        fileStart,
        say((c) => c.settings.fileMissing(name, requiredFiles)),
      );
    }
  }
}

/** Null: at least one mistake is in the book. */
function readAll(
  folder: SettingsFolder,
  book: MistakeBook,
  checkPath: typeof checkWalkable,
): Settings | null {
  const parsed = {
    sekisho: yamlOf(folder, 'sekisho.yaml', book),
    sources: yamlOf(folder, 'sources.yaml', book),
    escalation: yamlOf(folder, 'escalation.yaml', book),
    calendar: yamlOf(folder, 'calendar.yaml', book),
  };
  const base = parsed.sekisho && readSekishoYaml(parsed.sekisho, book);
  const systems = parsed.sekisho && systemIds(parsed.sekisho);
  const timeZone = base?.organisation.timeZone ?? defaultTimeZone;
  const sources = parsed.sources && readSourcesYaml(parsed.sources, { systems, timeZone }, book);
  const escalation = parsed.escalation && readEscalationYaml(parsed.escalation, book);
  const calendar = parsed.calendar
    ? readCalendarYaml(parsed.calendar, timeZone, book)
    : defaultCalendar;
  const staffBytes = folder.read('staff.csv');
  const staff = staffBytes && readStaff(staffBytes, book);
  const overtime = rowsOf(folder, overtimeTable(timeZone), book);
  const approvals = rowsOf(folder, approvalsTable(timeZone), book);
  checkApprovals(approvals, systems, book);
  const assignments = assignmentsOf(folder, timeZone, book);
  const householdBytes = folder.read('households.csv');
  const households = householdBytes && readHouseholds(householdBytes, book);
  const protectedSubjects = protectedSubjectsOf(rowsOf(folder, protectedTable, book));
  // Names that stand in rows which could not be read would all seem unknown.
  const soundStaff = book.list().some(({ file }) => file === 'staff.csv') ? null : staff;
  checkReferences({ ...parsed, systems, staff: soundStaff }, book);
  if (parsed.escalation && escalation && soundStaff) {
    checkPosts(parsed.escalation, escalation, soundStaff, book);
  }
  if (parsed.escalation && escalation && base) {
    checkReachable(parsed.escalation, escalation, base.channels, book);
  }
  // Of a path with other mistakes it cannot be said whom it reaches.
  const isPathSound = !book.list().some(({ file }) => file === 'escalation.yaml');
  if (parsed.escalation && escalation && isPathSound) {
    checkPath(parsed.escalation, escalation, book);
  }
  const templates = readTemplates(folder, base?.organisation.language ?? 'ja', book);
  if (!base || !sources || !escalation || !calendar) return null;
  return {
    ...base,
    sources,
    escalation,
    templates,
    calendar,
    staff: staff ?? new Map(),
    overtime: overtime.map(({ row }) => row),
    approvals: approvals.map(({ row }) => row),
    assignments,
    households: households ?? new Map(),
    protectedSubjects,
  };
}

function yamlOf(folder: SettingsFolder, name: string, book: MistakeBook): ParsedFile | null {
  const bytes = folder.read(name);
  return bytes && parseYamlFile(name, bytes, book);
}

function rowsOf<Row>(
  folder: SettingsFolder,
  table: Table<Row>,
  book: MistakeBook,
): readonly PlacedRow<Row>[] {
  const bytes = folder.read(table.name);
  return bytes ? readTable(table, bytes, book) : [];
}

/** There may be half a million: their places are not kept. */
function assignmentsOf(
  folder: SettingsFolder,
  timeZone: string,
  book: MistakeBook,
): readonly Assignment[] {
  const table = assignmentsTable(timeZone);
  const bytes = folder.read(table.name);
  const rows: Assignment[] = [];
  if (bytes) visitTable(table, bytes, book, ({ row }) => rows.push(row));
  return rows;
}

/**
 * As written, so that references are checked even where something else is wrong. Null: there are
 * none, and every reference would seem wrong.
 */
function systemIds(file: ParsedFile): ReadonlySet<string> | null {
  const ids = stringsAt(file.value, ['systems', '*', 'id']).map(({ value }) => value);
  return ids.length === 0 ? null : new Set(ids);
}
