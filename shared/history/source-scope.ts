import { grouped } from '../detectors/wording.ts';
import type { Text } from '../language.ts';
import type { SourceFigures } from './source-day-union.ts';
import { usualLines } from './source-drop.ts';
import {
  isWarm,
  type JudgedSource,
  type SourceDeviation,
  type SourceRecord,
  type SourceWords,
  sourceParameters,
  spokenDays,
} from './source-record.ts';

/**
 * An action or a system that was always in the log is in it no more while the source speaks: the
 * audit scope may have been changed (Iwate 2022: an accomplice was taken out of the audited users).
 * How long it must be absent follows from how often it was absent before.
 */
export function scopeChanges(record: SourceRecord, words: SourceWords): readonly SourceDeviation[] {
  const { isWorkingDay, today } = record;
  if (!isWorkingDay || today === null || !isWarm(record)) return [];
  const usual = usualLines(record);
  if (usual.median < sourceParameters.sparseMedianLines || today.lines < usual.dropLines) return [];
  const days = [...spokenDays(record), today];
  const gone = kindsOf(days).flatMap((kind) => absenceOf(kind, days));
  const together = Map.groupBy(gone, ({ absentDays }) => absentDays);
  return [...together].map(([absentDays, absences]) => {
    const from = days.at(-absentDays)?.logDay ?? record.logDay;
    return deviation(record.source, absences, { from, until: today, absentDays }, words);
  });
}

function deviation(
  source: JudgedSource,
  absences: readonly Absence[],
  span: { readonly from: string; readonly until: SourceFigures; readonly absentDays: number },
  words: SourceWords,
): SourceDeviation {
  const { from, until, absentDays } = span;
  const presentDays = Math.min(...absences.map((one) => one.presentDays));
  const pastDays = Math.max(...absences.map((one) => one.pastDays));
  const { ja, en } = source.title;
  const names = namesOf(
    absences.map(({ kind }) => kind),
    words,
  );
  const figures = { absentWorkingDays: absentDays, presentDays, pastDays, lines: until.lines };
  const lines = grouped(until.lines);
  return {
    kind: 'scope',
    severity: 'high',
    from,
    until: until.logDay,
    figures,
    why: [
      {
        ja: `${ja}のログに${names.ja}の記録が${from}から開庁日${grouped(absentDays)}日続けてありません。それまでは開庁日${grouped(pastDays)}日のうち${grouped(presentDays)}日にありました。ほかの記録は届いています（${until.logDay}は${lines}行）。`,
        en: `The log of ${en} has had no line of ${names.en} for ${grouped(absentDays)} working days, since ${from}; before that, it had such lines on ${grouped(presentDays)} of ${grouped(pastDays)} working days. Other lines do arrive (${lines} on ${until.logDay}).`,
      },
    ],
  };
}

interface Kind {
  readonly of: 'actions' | 'systems';
  readonly name: string;
}

interface Absence {
  readonly kind: Kind;
  readonly absentDays: number;
  readonly presentDays: number;
  readonly pastDays: number;
}

function kindsOf(days: readonly SourceFigures[]): readonly Kind[] {
  return (['actions', 'systems'] as const).flatMap((of) => {
    const names = new Set<string>(days.flatMap((day) => day[of]));
    return [...names].sort().map((name) => ({ of, name }));
  });
}

/** The absence of a kind up to the last day, where it lasts longer than chance would explain. */
function absenceOf(kind: Kind, days: readonly SourceFigures[]): readonly Absence[] {
  const isThere = days.map((day) => new Set<string>(day[kind.of]).has(kind.name));
  const lastThere = isThere.lastIndexOf(true);
  const absentDays = days.length - 1 - lastThere;
  const past = isThere.slice(0, lastThere + 1);
  const presentDays = past.filter(Boolean).length;
  const recent = past.slice(-sourceParameters.scopeWorkingDays);
  const isEnough = past.length >= sourceParameters.warmUpWorkingDays;
  const isInScope = recent.filter(Boolean).length >= recent.length * sourceParameters.scopeShareMin;
  if (!isEnough || !isInScope || absentDays < absentDaysMin(past.length, presentDays)) return [];
  return [{ kind, absentDays, presentDays, pastDays: past.length }];
}

/**
 * Days in a row that chance leaves out in fewer than one of a thousand such runs, the odds of one
 * day being (absences + 1) / (days + 2): Laplace's rule of succession.
 */
function absentDaysMin(pastDays: number, presentDays: number): number {
  const odds = (pastDays - presentDays + 1) / (pastDays + 2);
  const byChance = Math.ceil(Math.log(sourceParameters.absenceByChanceMax) / Math.log(odds));
  return Math.max(sourceParameters.absentWorkingDaysMin, byChance);
}

function namesOf(kinds: readonly Kind[], words: SourceWords): Text {
  const actions = kinds.filter((kind) => kind.of === 'actions').map(({ name }) => name);
  const systems = kinds
    .filter((kind) => kind.of === 'systems')
    .map(({ name }) => words.systemTitle(name));
  const japanese = [
    ...actions.map((name) => `操作 ${name}`),
    ...systems.map((title) => `システム ${title.ja}`),
  ];
  const english = [
    ...actions.map((name) => `action ${name}`),
    ...systems.map((title) => `system ${title.en}`),
  ];
  return { ja: japanese.join('・'), en: english.join(', ') };
}
