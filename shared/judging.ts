import type { Finding, LocalWords, StaffDay, Standing } from './detectors/detector.ts';
import { detectors } from './detectors/registry.ts';
import { explainDay } from './explanations/explain-day.ts';
import type { ExplanationTables } from './explanations/explanation.ts';
import { compileExplanationTables } from './explanations/explanation-tables.ts';
import type { Contribution, FoldedEvent } from './history/contribution.ts';
import { digestOfContributions } from './history/contributions-digest.ts';
import { type DayVector, dayVectorOf } from './history/day-vector.ts';
import { renewedHashes, type SubjectKeys } from './history/key-rotation.ts';
import { subjectsUnexplained } from './history/recorded-work.ts';
import { subjectHash } from './history/subject-key.ts';
import type { TouchedSubjects } from './history/touched-subjects.ts';
import { unionOf } from './history/union.ts';
import {
  createWorkRecords,
  type KeptWorkRecords,
  subjectsWritten,
} from './history/work-records.ts';
import { type LogDay, printLocalTime, zoneShift } from './log-day.ts';
import type { Settings } from './settings/settings.ts';
import { tenureOn } from './settings/tenure-on.ts';
import { type Calendar, compileCalendar } from './working-time.ts';

/** A fixed rule's finding, and when it notifies. */
export interface RuleFinding {
  readonly finding: Finding;
  readonly standing: Standing;
}

/** What one staff-day came to: a pure function of its contributions, the settings and the work. */
export interface Judgement {
  readonly day: StaffDay;
  /** Digest over its contributions. */
  readonly digest: string;
  readonly vector: DayVector;
  readonly subjects: TouchedSubjects;
  readonly rules: readonly RuleFinding[];
}

/** Union → explain → fold → fixed rules, with the settings compiled once. */
export interface Judge {
  readonly calendar: Calendar;
  readonly words: LocalWords;
  readonly tables: ExplanationTables;
  /** What staff wrote, as far as it has been told; explanations of later judgements look it up. */
  readonly work: KeptWorkRecords;
  judge(actor: string, logDay: LogDay, contributions: readonly Contribution[]): Judgement;
}

/**
 * Compiles the settings into a judge. Explanations are applied here, on the union of all files, and
 * not when a file is read: an approval or an order may arrive after the log. `subjectKey` is the
 * secret that residents are hashed with in the history; of `formerKey`, while history is kept under
 * both, those whom the settings name are known as well.
 */
export function createJudge(
  settings: Settings,
  subjectKey: Uint8Array,
  formerKey: Uint8Array | null = null,
): Judge {
  const calendar = compileCalendar(settings.calendar, settings.organisation.timeZone);
  const hash = subjectHash(subjectKey);
  const renewed = renewedHashes(() => subjectsNamed(settings), hash, formerKey);
  const work = renewedWork(
    createWorkRecords((actor, logDay) => tenureOn(settings.staff, actor, logDay)?.section ?? null),
    renewed,
  );
  const tables = compileExplanationTables(settings, calendar, hash, work);
  const words = wordsOf(settings);
  return {
    calendar,
    words,
    tables,
    work,
    judge(actor, logDay, contributions) {
      const union = unionWith(contributions, renewed);
      const day = staffDayOf(actor, logDay, union, settings, calendar, tables);
      return {
        day,
        digest: digestOfContributions(contributions),
        vector: dayVectorOf(day.events, tables.household),
        subjects: {
          written: [...subjectsWritten(day.events)].sort(ascending),
          unexplained: subjectsUnexplained(day.events),
        },
        rules: detectors.flatMap(({ rule }) => {
          const finding = rule?.judge(day, words) ?? null;
          return rule && finding ? [{ finding, standing: rule.standing }] : [];
        }),
      };
    },
  };
}

const judges = new WeakMap<Settings, { readonly keys: KeysInUse; readonly judge: Judge }>();

/** The judge of these settings: compiling their tables takes a second in a large town. */
export function judgeOf(settings: Settings, { subjectKey, rotation }: SubjectKeys): Judge {
  const keys = { subjectKey, formerKey: rotation?.formerKey ?? null };
  const known = judges.get(settings);
  if (known?.keys.subjectKey === subjectKey && known.keys.formerKey === keys.formerKey)
    return known.judge;
  const judge = createJudge(settings, subjectKey, keys.formerKey);
  judges.set(settings, { keys, judge });
  return judge;
}

interface KeysInUse {
  readonly subjectKey: Uint8Array;
  readonly formerKey: Uint8Array | null;
}

/** The residents whom the tables of the settings name. */
function* subjectsNamed(settings: Settings): Generator<string> {
  yield* settings.protectedSubjects.keys();
  yield* settings.households.keys();
  for (const { subject } of settings.assignments) yield subject;
}

/** Days that were folded before the key was changed tell of work by the hashes of that time. */
function renewedWork(
  work: KeptWorkRecords,
  renewed: ((kept: bigint) => bigint) | null,
): KeptWorkRecords {
  if (renewed === null) return work;
  return {
    ...work,
    set: (actor, logDay, written) => work.set(actor, logDay, [...written].map(renewed)),
  };
}

function unionWith(
  contributions: readonly Contribution[],
  renewed: ((kept: bigint) => bigint) | null,
): readonly FoldedEvent[] {
  const union = unionOf(contributions);
  if (renewed === null) return union;
  return union.map((event) =>
    event.subject === null ? event : { ...event, subject: renewed(event.subject) },
  );
}

function staffDayOf(
  actor: string,
  logDay: LogDay,
  union: readonly FoldedEvent[],
  settings: Settings,
  calendar: Calendar,
  tables: ExplanationTables,
): StaffDay {
  const tenures = settings.staff.get(actor) ?? [];
  const tenure = tenureOn(settings.staff, actor, logDay);
  const reasons = explainDay(actor, union, tables);
  const events = union.map((event, index) => ({
    ...event,
    explanations: reasons[index]?.explanations ?? [],
    shortfalls: reasons[index]?.shortfalls ?? [],
    mayBePersonal: event.dataClasses.length > 0 || !settings.systems.has(event.system),
    isProtected: event.subject !== null && tables.isProtected(event.subject),
    period: calendar.periodOf(event.at, tenure?.section ?? null),
  }));
  return { actor, logDay, tenure, tenures, events };
}

function wordsOf(settings: Settings): LocalWords {
  const shift = zoneShift(settings.organisation.timeZone);
  return {
    time: (at) => printLocalTime(at, shift),
    systemTitle: (id) => settings.systems.get(id)?.title ?? { ja: id, en: id },
  };
}

function ascending(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
