import { type EntityScore, withScoresBefore } from './beginnings.ts';
import type { DayScores, SubjectScore } from './day-scores.ts';
import { peersOf } from './peers.ts';
import { createReference, type Reference } from './reference.ts';
import { alertTailOf } from './tail.ts';

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
  /**
   * The score from which on a channel alone makes a newcomer alert within a share; Infinity: no
   * score does. The same for everybody of a stratum.
   */
  scoreFor(
    day: Pick<DayScores, 'tenure'>,
    detector: string,
    channel: string,
    share: number,
  ): number;
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
  const standing = standingFamilies(detectors, subjectDetector);
  const peers = peersOf(reference.days);
  const byChannel = peers.references(({ scores }) =>
    scores.map(({ channel, score }) => [channel, score] as const),
  );
  const strengthOf = (day: DayScores, detector: WeightedDetector, shareOf: ShareOf): number =>
    strengthBy(day.scores, detector, (channel, score) => shareOf(byChannel(day, channel), score));
  const byDetector = peers.references((day) =>
    detectors.map((detector) => [detector.id, strengthOf(day, detector, ofMember)] as const),
  );
  const bySubject = createReference(
    withScoresBefore(reference.subjects.map((one) => ({ ...one, entity: residentOf(one) }))),
    total,
  );
  const read = (day: DayScores, detector: WeightedDetector, shareOf: ShareOf) => {
    const score = strengthOf(day, detector, shareOf);
    const own = byDetector(day, detector.id);
    const alert = weighed(shareOf(own, score), detector.weight);
    return { score, p: own.dayShare(score), alert };
  };
  const alertOf = ({ score }: SubjectScore, shareOf: ShareOf) =>
    weighed(shareOf(bySubject, score), subjectDetector.weight);
  const alerts = createReference(withScoresBefore(alertScores()), total, alertTailOf);
  return {
    total,
    read: (day) =>
      detectors.map((detector) => {
        const { score, p, alert } = read(day, detector, ofNewcomer);
        const { id, family } = detector;
        return { detector: id, family, score, p, alertShare: alerts.beginningShare(alert) };
      }),
    scoreFor: memoised(peers.stratumOf, (day, id, channel, share) => {
      const detector = detectors.find((one) => one.id === id);
      if (detector === undefined) return Number.POSITIVE_INFINITY;
      return smallestScore((score) => {
        const scores = [{ channel, score }];
        const asked = { ...noDay, tenure: day.tenure, scores };
        return alerts.beginningShare(read(asked, detector, ofNewcomer).alert) <= share;
      });
    }),
    readSubject: (one) => ({
      p: bySubject.dayShare(one.score),
      alertShare: alerts.beginningShare(alertOf(one, ofNewcomer)),
    }),
  };

  /** Everything of the reference that would alert, by family: an episode of a family is one alert. */
  function* alertScores(): Generator<EntityScore> {
    for (const day of peers.active) {
      const { actor, workingDays } = day;
      for (const id of day.standing)
        yield { entity: `${standing(id)}\u0000${actor}`, workingDays, score: strongest };
      for (const detector of detectors) {
        const { alert } = read(day, detector, ofMember);
        if (alert > 0)
          yield { entity: `${detector.family}\u0000${actor}`, workingDays, score: alert };
      }
    }
    for (const one of reference.subjects) {
      const entity = `${subjectDetector.family}\u0000${residentOf(one)}`;
      yield { entity, workingDays: one.workingDays, score: alertOf(one, ofMember) };
    }
  }
}

const noDay = { actor: '', logDay: '', workingDays: 0, standing: [] } as const;

type ScoreFor = Calibration['scoreFor'];

/** Asked once for each stratum, detector, channel and share. */
function memoised(stratumOf: (day: Pick<DayScores, 'tenure'>) => string, ask: ScoreFor): ScoreFor {
  const known = new Map<string, number>();
  return (day, detector, channel, share) => {
    const key = [stratumOf(day), detector, channel, share].join('\u0000');
    const score = known.get(key) ?? ask(day, detector, channel, share);
    known.set(key, score);
    return score;
  };
}

/** To a thousandth, the smallest score for which it holds, given that it holds for all above. */
function smallestScore(holds: (score: number) => boolean): number {
  let low = 0;
  let high = 1_024;
  if (!holds(high)) return Number.POSITIVE_INFINITY;
  while (high - low > 0.001) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** How much a share alerts, being worth so much of the budget. */
function weighed(share: number, weight: number): number {
  return Math.max(0, Math.log10(weight) - Math.log10(share));
}

function residentOf({ subject }: SubjectScore): string {
  return subject.toString(16);
}

/** The family of a standing rule's detector; one that has no weight stands for itself. */
function standingFamilies(
  detectors: readonly WeightedDetector[],
  subjectDetector: SubjectDetector,
): (id: string) => string {
  const families = new Map([...detectors, subjectDetector].map(({ id, family }) => [id, family]));
  return (id) => families.get(id) ?? id;
}

function strengthBy(
  scores: DayScores['scores'],
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
