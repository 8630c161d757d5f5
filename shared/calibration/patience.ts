import type { Lookback } from './lookback.ts';
import type { Prior } from './prior.ts';

/** Settings of the accumulator (detection, section 3, slow-accumulation). */
export const patience = {
  /** How many working days it looks back over. */
  runWorkingDays: 60,
  /** A day is measured by days that lie at least so far before it. */
  gapWorkingDays: 15,
  /** After so many working days a day counts half in the measure. */
  halfLifeWorkingDays: 120,
  /** How many times the usual is looked for. */
  rates: [1.5, 2, 3],
  /** What one day may add at most, as a natural logarithm: no day can fire it alone. */
  stepMax: 1.5,
  /** A measure may rise by so much within a quarter (60 working days), section trend aside. */
  ratchet: 1.25,
  ratchetWorkingDays: 60,
  /** Below it nothing is said: without any increase the statistic is about as large as the run is long. */
  scoreMin: 2.5,
  /** Days of load that must lie a quarter back for the ratchet to hold. */
  ratchetLoadMin: 10,
} as const;

/** One account's figure day by day, the judged day last, and what it is measured by. */
export interface Run {
  readonly lookback: Pick<Lookback, 'ages' | 'shares'>;
  /** Values and load factors over the lookback. */
  readonly values: Float64Array;
  readonly factors: Float64Array;
  readonly today: { readonly value: number; readonly factor: number };
  readonly prior: Prior;
  /** 1/k of the account's day-to-day spread. */
  readonly dispersion: number;
  /** Values count at most this much. */
  readonly valueMax: number;
}

/** What a run comes to. */
export interface PatienceReading {
  /** log10 of the Shiryaev–Roberts statistic, averaged over the rates; 0 below `scoreMin`. */
  readonly score: number;
  /** Observed and expected people over the last 20 working days of the run. */
  readonly observed: number;
  readonly expected: number;
}

/**
 * Shiryaev–Roberts with capped likelihood ratios against a lagged baseline (an e-detector; Shin,
 * Ramdas and Rinaldo 2023): M ← (1 + M) · exp(min(cap, l(r))), where
 * l(r) = y ln r + (y + k) ln((k + m) / (k + r m)). It is derived anew from the lookback each time, so
 * no state can be poisoned or lost.
 */
export function readPatience(run: Run): PatienceReading {
  const { rates, runWorkingDays, stepMax } = patience;
  const size = 1 / run.dispersion;
  const measure = measureOf(run);
  const sums: number[] = rates.map(() => 0);
  // Days before a transfer are a measure of sorts, but no part of the story.
  let observed = 0;
  let expected = 0;
  const { ages, shares } = run.lookback;
  for (let at = 0; at <= ages.length; at += 1) {
    const isToday = at === ages.length;
    const age = isToday ? 0 : (ages[at] ?? 0);
    const rate = measure(age);
    if (age > runWorkingDays || (!isToday && (shares[at] ?? 1) < 1)) continue;
    const factor = isToday ? run.today.factor : (run.factors[at] ?? 1);
    const value = Math.min(run.valueMax, isToday ? run.today.value : (run.values[at] ?? 0));
    const mean = Math.max(0.01, rate * factor);
    if (age < 20) {
      observed += value;
      expected += mean;
    }
    for (let place = 0; place < rates.length; place += 1) {
      const times = rates[place] ?? 1;
      const step =
        value * Math.log(times) + (value + size) * Math.log((size + mean) / (size + times * mean));
      sums[place] = (1 + (sums[place] ?? 0)) * Math.exp(Math.min(stepMax, step));
    }
  }
  const average = sums.reduce((sum, one) => sum + one, 0) / sums.length;
  const score = Math.log10(average);
  // A level that has fallen back is a story of the past.
  const goesOn = observed > expected && score >= patience.scoreMin;
  return { score: goesOn ? score : 0, observed, expected };
}

/**
 * The lagged rate for a day so many working days ago; to be asked from the oldest day on. Sums are
 * kept relative to the judged day and scaled to the day that is asked about.
 */
function measureOf(run: Run): (age: number) => number {
  const { gapWorkingDays, ratchetWorkingDays, ratchet, ratchetLoadMin } = patience;
  const recent = sumsUpTo(run);
  const former = sumsUpTo(run);
  return (age) => {
    const now = recent(age, gapWorkingDays);
    const before = former(age, gapWorkingDays + ratchetWorkingDays);
    return before.load >= ratchetLoadMin ? Math.min(now.rate, ratchet * before.rate) : now.rate;
  };
}

function sumsUpTo({ lookback: { ages, shares }, values, factors, prior, valueMax }: Run) {
  let next = 0;
  let people = 0;
  let load = 0;
  return (age: number, gap: number): { readonly rate: number; readonly load: number } => {
    for (; next < ages.length && (ages[next] ?? 0) >= age + gap; next += 1) {
      const counts = (shares[next] ?? 0) * 2 ** (-(ages[next] ?? 0) / patience.halfLifeWorkingDays);
      people += counts * Math.min(valueMax, values[next] ?? 0);
      load += counts * (factors[next] ?? 1);
    }
    const scale = 2 ** (age / patience.halfLifeWorkingDays);
    const rate = (prior.shape + people * scale) / (prior.rate + load * scale);
    return { rate, load: load * scale };
  };
}
