import { detectors, sourceDetectors } from '../detectors/registry.ts';
import { say } from '../whole-language.ts';
import type { MistakeBook } from './mistake-book.ts';
import { type EscalationSettings, partiesNeverWrittenTo, type Tenure } from './settings.ts';
import { refuseRepeated, refuseUnknown, refuseUnknownKeys, stringsAt } from './strings-at.ts';
import type { ParsedFile } from './yaml-file.ts';

/** The files and tables that refer to one another. Null: not there, or not to be read. */
export interface ReferringFiles {
  readonly sekisho: ParsedFile | null;
  readonly sources: ParsedFile | null;
  readonly escalation: ParsedFile | null;
  readonly calendar: ParsedFile | null;
  readonly systems: ReadonlySet<string> | null;
  readonly staff: ReadonlyMap<string, readonly Tenure[]> | null;
}

/** Adds a mistake for every name that a file takes from another one in which it does not stand. */
export function checkReferences(files: ReferringFiles, book: MistakeBook): void {
  checkLabourRates(files, book);
  checkReportRoles(files, book);
  checkCalendar(files, book);
  checkSuppressions(files, book);
  if (files.staff !== null && files.staff.size > 0) checkStaffNames(files, files.staff, book);
}

/** Adds a mistake for every section of which nobody would be told at a step that sends notices. */
export function checkPosts(
  file: ParsedFile,
  { roles, steps }: EscalationSettings,
  staff: ReadonlyMap<string, readonly Tenure[]>,
  book: MistakeBook,
): void {
  const sections = sectionsOf(staff);
  for (const [index, step] of steps.entries()) {
    const posts = roles.get(step.role)?.posts;
    if (step.kind === 'task' || posts === undefined) continue;
    if (posts.some(({ section }) => section === null)) continue;
    const missing = [...sections].filter((name) => posts.every(({ section }) => section !== name));
    if (missing.length === 0) continue;
    const text = say((c) => c.settings.sectionsWithoutPost(step.role, missing));
    book.add(file.name, file.places.of(['path', index, 'role']), text);
  }
}

function checkLabourRates({ sekisho, escalation }: ReferringFiles, book: MistakeBook): void {
  if (sekisho === null || escalation === null) return;
  const roles = stringsAt(escalation.value, ['roles', '*', 'id']).map(({ value }) => value);
  const allowed = new Set([...roles, ...partiesNeverWrittenTo]);
  const sentence = (given: string) => say((c) => c.settings.unknownRole(given, [...allowed]));
  refuseUnknownKeys(sekisho, ['labourRates'], allowed, sentence, book);
}

/** A report goes to one role of the path: of a misspelt one nobody would hear. */
function checkReportRoles({ sekisho, escalation }: ReferringFiles, book: MistakeBook): void {
  if (sekisho === null || escalation === null) return;
  const ids = stringsAt(escalation.value, ['roles', '*', 'id']).map(({ value }) => value);
  const roles = new Set(ids);
  const sentence = (given: string) => say((c) => c.settings.unknownRole(given, ids));
  for (const key of ['role', 'weeklyRole', 'yearlyRole'])
    refuseUnknown(sekisho, ['reports', key], roles, sentence, book);
}

function checkCalendar({ calendar, systems }: ReferringFiles, book: MistakeBook): void {
  if (calendar === null) return;
  const repeated = (given: string, line: number) => say((c) => c.settings.idRepeated(given, line));
  refuseRepeated(calendar, ['dutyRosters', '*', 'id'], repeated, book);
  if (systems === null) return;
  const unknown = (given: string) => say((c) => c.settings.unknownSystem(given, [...systems]));
  refuseUnknown(calendar, ['dutyRosters', '*', 'systems', '*'], systems, unknown, book);
}

/** A suppression of what does not exist suppresses nothing, and nobody would notice. */
function checkSuppressions({ sekisho, sources, staff }: ReferringFiles, book: MistakeBook): void {
  if (sekisho === null) return;
  const known = new Set([...detectors, ...sourceDetectors].map((one) => one.id));
  const noDetector = (given: string) => say((c) => c.settings.unknownDetector(given, [...known]));
  refuseUnknown(sekisho, ['suppressions', '*', 'detectors', '*'], known, noDetector, book);
  refuseUnknown(sekisho, ['containment', 'automaticDetectors', '*'], known, noDetector, book);
  if (sources !== null) {
    const ids = new Set(stringsAt(sources.value, ['sources', '*', 'id']).map(({ value }) => value));
    const noSource = (given: string) => say((c) => c.settings.unknownSource(given, [...ids]));
    refuseUnknown(sekisho, ['suppressions', '*', 'sources', '*'], ids, noSource, book);
  }
  if (staff === null || staff.size === 0) return;
  const sections = sectionsOf(staff);
  const noSection = (given: string) => say((c) => c.settings.unknownSection(given, [...sections]));
  refuseUnknown(sekisho, ['suppressions', '*', 'sections', '*'], sections, noSection, book);
  const noActor = (given: string) => say((c) => c.settings.unknownActor(given));
  for (const key of ['actors', 'people'])
    refuseUnknown(sekisho, ['suppressions', '*', key, '*'], new Set(staff.keys()), noActor, book);
}

/** Sections and accounts that are not in `staff.csv` would never match: a slip of the pen. */
function checkStaffNames(
  { escalation, calendar }: ReferringFiles,
  staff: ReadonlyMap<string, readonly Tenure[]>,
  book: MistakeBook,
): void {
  const sections = sectionsOf(staff);
  const noSection = (given: string) => say((c) => c.settings.unknownSection(given, [...sections]));
  if (calendar !== null) {
    refuseUnknownKeys(calendar, ['hours', 'sections'], sections, noSection, book);
    refuseUnknown(calendar, ['extraOpenings', '*', 'sections', '*'], sections, noSection, book);
  }
  if (escalation === null) return;
  const post = ['roles', '*', 'posts', '*'];
  refuseUnknown(escalation, [...post, 'section'], sections, noSection, book);
  const actors = new Set(staff.keys());
  const noActor = (given: string) => say((c) => c.settings.unknownActor(given));
  refuseUnknown(escalation, [...post, 'holder', 'actors', '*'], actors, noActor, book);
  refuseUnknown(escalation, [...post, 'deputies', '*', 'actors', '*'], actors, noActor, book);
}

function sectionsOf(staff: ReadonlyMap<string, readonly Tenure[]>): ReadonlySet<string> {
  return new Set([...staff.values()].flatMap((tenures) => tenures.map(({ section }) => section)));
}
