import { type Random, streamOf } from '../../local/simulation/random.ts';
import type { WeightedDetector } from '../../shared/calibration/calibrate.ts';
import type { DayScores } from '../../shared/calibration/day-scores.ts';
import { logDayFromNumber } from '../../shared/log-day.ts';
import type { Tenure } from '../../shared/settings/settings.ts';

/** A clerk in office for ever. */
export function tenureOf(actor: string, changes: Partial<Tenure> = {}): Tenure {
  return {
    actor,
    section: '住民課',
    role: '主事',
    kind: 'person',
    from: '2020-04-01',
    until: null,
    ...changes,
  };
}

/** What accounts scored on one day after another, in channels that a draw fills. */
export interface Draws {
  readonly seed: number;
  readonly accounts: number;
  readonly days: number;
  /** Channels with a score above 0. */
  scores(random: Random, account: number, day: number): Readonly<Record<string, number>>;
}

/** The account-days, earliest first. */
export function drawnDays({ seed, accounts, days, scores }: Draws): readonly DayScores[] {
  return Array.from({ length: days }, (_, day) =>
    Array.from({ length: accounts }, (__, account): DayScores => {
      const actor = `S${String(account).padStart(4, '0')}`;
      const drawn = scores(streamOf(seed, day, account), account, day);
      return {
        actor,
        logDay: logDayFromNumber(20_000 + day),
        workingDays: day + 1,
        tenure: tenureOf(actor),
        scores: Object.entries(drawn)
          .filter(([, score]) => score > 0)
          .map(([channel, score]) => ({ channel, score })),
        standing: [],
      };
    }),
  ).flat();
}

/** −log10 of a uniform draw: the score of a p-value, 1 in ten reaches 1. */
export function exponential(random: Random): number {
  return -Math.log10(1 - random.fraction());
}

/** Three detectors, one of which has two channels. */
export const threeDetectors: readonly WeightedDetector[] = [
  { id: 'one', family: 'bulk-export', weight: 0.5, channels: [{ id: 'one.a', share: 1 }] },
  {
    id: 'two',
    family: 'viewing',
    weight: 0.3,
    channels: [
      { id: 'two.a', share: 0.7 },
      { id: 'two.b', share: 0.3 },
    ],
  },
  { id: 'three', family: 'after-hours', weight: 0.1, channels: [{ id: 'three.a', share: 1 }] },
];

/** The detector of residents, which has the rest of the weight. */
export const ofSubjects = { id: 'four', family: 'subject', weight: 0.1 } as const;
