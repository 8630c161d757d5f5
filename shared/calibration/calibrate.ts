import { type EntityScore, withScoresBefore } from './beginnings.ts';
import type { DayScores, SubjectScore } from './day-scores.ts';
import { createReference, type Reference } from './reference.ts';
import { type Strata, strataOf } from './strata.ts';

/** What a detector brings into calibration: its weight, and the shares of its channels. */
export interface WeightedDetector {
  readonly id: string;
  readonly family: string;
  /** Share of the budget of false alerts; those of all detectors sum to 1. */
  readonly weight: number;
  readonly channels: readonly { readonly id: string; readonly share: number }[];
}

/** The detector of residents at whom several look, which has no channel of an account. */
export interface SubjectDetector {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
}

/** One detector on one account-day, calibrated. */
export interface DetectorReading {
  readonly detector: string;
  readonly family: string;
  /** How strong within the detector: −log10 of its weighted share; 0: nothing. */
  readonly score: number;
  /** Conformal p-value within the stratum: how often account-days score as much. */
  readonly p: number;
  /** How often, an account-day, an episode begins that is at least so unusual, over all families. */
  readonly alertShare: number;
}

/** The last 60 working days (or more in a small town) as a measure for one day. */
export interface Calibration {
  /** Account-days of the reference; the resolution is one in so many and one. */
  readonly total: number;
  read(day: DayScores): readonly DetectorReading[];
  readSubject(score: SubjectScore): Pick<DetectorReading, 'p' | 'alertShare'>;
}

/** The past that a day is measured against, earliest first. */
export interface CalibrationReference {
  readonly days: readonly DayScores[];
  readonly subjects: readonly SubjectScore[];
}

/** How often an episode at least so unusual begins, for a member of a reference or a newcomer. */
type ShareOf = (reference: Reference, score: number) => number;
const ofMember: ShareOf = (reference, score) => reference.memberShare(score);
const ofNewcomer: ShareOf = (reference, score) => reference.beginningShare(score);

/** A standing rule's finding counts in the budget as the strongest of all. */
const strongest = 300;

/**
 * Channel → detector → budget, each by shares of the same reference (detection, section 4): a
 * channel's score becomes the share of account-days on which an episode as unusual begins; the
 * smallest of a detector's shares, each divided by its weight, its strength (weighted Bonferroni,
 * valid under any dependence); strengths are ranked again within detectors, weighted, and ranked
 * once more over everything that would alert. A function of the reference's content alone.
 */
export function calibrate(
  reference: CalibrationReference,
  detectors: readonly WeightedDetector[],
  subjectDetector: SubjectDetector,
): Calibration {
  const total = reference.days.length;
  const strata = strataOf(reference.days);
  const byChannel = channelReferences(reference.days, strata);
  const strengths = detectors.map((detector) => {
    const strengthOf = (day: DayScores, shareOf: ShareOf): number =>
      strengthBy(day, detector, (channel, score) =>
        shareOf(byChannel(strata.of(day), channel), score),
      );
    return {
      detector,
      strengthOf,
      references: strengthReferences(reference.days, strata, strengthOf),
    };
  });
  const subjects = createReference(
    withScoresBefore(
      reference.subjects.map(({ subject, workingDays, score }) => {
        return { entity: subject.toString(16), workingDays, score };
      }),
    ),
    total,
  );
  const weigh = (share: number, weight: number): number =>
    Math.max(0, Math.log10(weight) - Math.log10(share));
  const weighed = (day: DayScores, shareOf: ShareOf) =>
    strengths.map(({ detector, strengthOf, references }) => {
      const score = strengthOf(day, shareOf);
      const own = references(strata.of(day));
      const isStanding = day.standing.includes(detector.id);
      const alert = weigh(shareOf(own, score), detector.weight);
      return { detector, score, p: own.dayShare(score), alert: isStanding ? strongest : alert };
    });
  const weighedSubject = ({ score }: SubjectScore, shareOf: ShareOf) =>
    weigh(shareOf(subjects, score), subjectDetector.weight);
  const alerts = createReference(
    withScoresBefore(alertScores(reference, weighed, weighedSubject, subjectDetector.family)),
    total,
  );
  return {
    total,
    read: (day) =>
      weighed(day, ofNewcomer).map(({ detector: { id, family }, score, p, alert }) => {
        return { detector: id, family, score, p, alertShare: alerts.countedShare(alert) };
      }),
    readSubject: (one) => ({
      p: subjects.dayShare(one.score),
      alertShare: alerts.countedShare(weighedSubject(one, ofNewcomer)),
    }),
  };
}

function channelReferences(days: readonly DayScores[], strata: Strata) {
  const totals = new Map<string, number>();
  const scores = new Map<string, EntityScore[]>();
  for (const day of days) {
    const { actor: entity, workingDays } = day;
    for (const stratum of strata.holding(day)) {
      totals.set(stratum, (totals.get(stratum) ?? 0) + 1);
      for (const { channel, score } of day.scores)
        append(scores, `${stratum}\u0000${channel}`, { entity, workingDays, score });
    }
  }
  const made = new Map<string, Reference>();
  return (stratum: string, channel: string): Reference => {
    const key = `${stratum}\u0000${channel}`;
    const known =
      made.get(key) ??
      createReference(withScoresBefore(scores.get(key) ?? []), totals.get(stratum) ?? 0);
    made.set(key, known);
    return known;
  };
}

function strengthBy(
  { scores }: DayScores,
  { channels }: WeightedDetector,
  shareOf: (channel: string, score: number) => number,
): number {
  let strength = 0;
  for (const { channel, score } of scores) {
    const share = channels.find(({ id }) => id === channel)?.share;
    if (share === undefined) continue;
    const own = Math.log10(share) - Math.log10(shareOf(channel, score));
    strength = Math.max(strength, own);
  }
  return strength;
}

function strengthReferences(
  days: readonly DayScores[],
  strata: Strata,
  strengthOf: (day: DayScores, shareOf: ShareOf) => number,
) {
  const totals = new Map<string, number>();
  const scores = new Map<string, EntityScore[]>();
  for (const day of days) {
    const { actor: entity, workingDays } = day;
    const score = day.scores.length === 0 ? 0 : strengthOf(day, ofMember);
    for (const stratum of strata.holding(day)) {
      totals.set(stratum, (totals.get(stratum) ?? 0) + 1);
      if (score > 0) append(scores, stratum, { entity, workingDays, score });
    }
  }
  const made = new Map<string, Reference>();
  return (stratum: string): Reference => {
    const known =
      made.get(stratum) ??
      createReference(withScoresBefore(scores.get(stratum) ?? []), totals.get(stratum) ?? 0);
    made.set(stratum, known);
    return known;
  };
}

/** Everything of the reference that would alert: the strongest of each family an account-day. */
function* alertScores(
  { days, subjects }: CalibrationReference,
  weighed: (
    day: DayScores,
    shareOf: ShareOf,
  ) => readonly { detector: WeightedDetector; alert: number }[],
  weighedSubject: (score: SubjectScore, shareOf: ShareOf) => number,
  subjectFamily: string,
): Generator<EntityScore> {
  for (const day of days) {
    if (day.scores.length === 0 && day.standing.length === 0) continue;
    const { actor, workingDays } = day;
    for (const { detector, alert } of weighed(day, ofMember))
      if (alert > 0)
        yield { entity: `${detector.family}\u0000${actor}`, workingDays, score: alert };
  }
  for (const one of subjects) {
    const entity = `${subjectFamily}\u0000${one.subject.toString(16)}`;
    yield { entity, workingDays: one.workingDays, score: weighedSubject(one, ofMember) };
  }
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
