import { isOpenDay } from './office-time.ts';
import type { PlainDay } from './staff-day.ts';

/** A figure of a day that has a usual. */
export type Figure = 'unapprovedPeople' | 'peopleSeen' | 'unexplainedPeople';

/** The days of everybody, and how many working days there were up to each log day. */
export interface PlainHistory {
  readonly byActor: ReadonlyMap<string, readonly PlainDay[]>;
  workingDays(logDay: string): number;
}

interface Past {
  readonly actor: string;
  readonly group: string;
  readonly today: PlainDay | null;
  /** Every day of the last 160 working days. */
  readonly past: readonly { readonly day: PlainDay; readonly age: number }[];
  /** Open days before, with their age in working days and the share that they count. */
  readonly days: readonly {
    readonly day: PlainDay;
    readonly age: number;
    readonly share: number;
  }[];
}

/** What is usual for everybody, seen from one log day. */
export interface PlainUsual {
  readonly pasts: ReadonlyMap<string, Past>;
  /** How busy the others were on a day of an account, against their usual. */
  load(past: Past, day: PlainDay): number;
  prior(figure: Figure, group: string): PlainPrior;
}

interface PlainPrior {
  readonly shape: number;
  readonly rate: number;
  readonly dispersion: number;
}

const groupOf = ({ tenure }: PlainDay): string =>
  tenure === null ? '' : `${tenure.kind} ${tenure.section}`;

export function usualOn(logDay: string, history: PlainHistory): PlainUsual {
  const now = history.workingDays(logDay);
  const pasts = new Map<string, Past>();
  for (const [actor, all] of history.byActor) {
    const before = all.filter((one) => one.logDay < logDay);
    const today = all.find((one) => one.logDay === logDay) ?? null;
    const latest = today ?? before.at(-1);
    if (latest === undefined) continue;
    const past = before
      .map((day) => ({ day, age: now - history.workingDays(day.logDay) }))
      .filter(({ age }) => age <= 160);
    const days = past
      .filter(({ day }) => isOpenDay(day.logDay))
      .map(({ day, age }) => ({
        day,
        age: Math.max(1, age),
        share: groupOf(day) === groupOf(latest) ? 1 : 0.1,
      }));
    pasts.set(actor, { actor, group: groupOf(latest), today, past, days });
  }
  const load = loadsOf(pasts);
  const ready = new Map<string, PlainPrior | null>();
  const priorOfGroup = (figure: Figure, group: string | null): PlainPrior | null => {
    const key = `${figure} ${group}`;
    const known = ready.get(key);
    if (known !== undefined) return known;
    const members = [...pasts.values()].filter((past) => group === null || past.group === group);
    const prior = priorOf(members.map((past) => memberOf(figure, past, load)));
    ready.set(key, prior);
    return prior;
  };
  return {
    pasts,
    load,
    prior: (figure, group) =>
      priorOfGroup(figure, group) ??
      priorOfGroup(figure, null) ?? { shape: 1, rate: 1, dispersion: 1 },
  };
}

/** Leave-one-out load factors of sections, shrunk to the organisation's (research, section 2.1). */
function loadsOf(pasts: ReadonlyMap<string, Past>): PlainUsual['load'] {
  interface Sum {
    people: number;
    value: number;
    usual: number;
  }
  const sums = new Map<string, Sum>();
  const own = new Map<Past, { readonly usual: number; readonly most: number }>();
  const add = (key: string, value: number, usual: number) => {
    const sum = sums.get(key) ?? { people: 0, value: 0, usual: 0 };
    sums.set(key, { people: sum.people + 1, value: sum.value + value, usual: sum.usual + usual });
  };
  for (const past of pasts.values()) {
    const values = past.days.map(({ day }) => day.peopleSeen);
    const most = thresholdOf(values);
    const usual = sumOf(values.map((value) => Math.min(value, most))) / Math.max(1, values.length);
    own.set(past, { usual, most });
    if (usual === 0) continue;
    const days = past.days.map(({ day }) => day).concat(past.today ?? []);
    for (const day of days)
      for (const group of ['*', groupOf(day)])
        add(`${group} ${day.logDay}`, Math.min(day.peopleSeen, most), usual);
  }
  const without = (key: string, value: number, usual: number, whole: number): number => {
    const all = sums.get(key);
    if (all === undefined) return whole;
    const others = all.people - (usual > 0 || value > 0 ? 1 : 0);
    const expected = all.usual - usual;
    if (others <= 0 || expected <= 0) return whole;
    const ratio = (all.value - value + whole) / (expected + 1);
    return Math.min(2.5, Math.max(0.4, whole + (others / (others + 8)) * (ratio - whole)));
  };
  return (past, day) => {
    const { usual, most } = own.get(past) ?? { usual: 0, most: 0 };
    const value = usual === 0 ? 0 : Math.min(day.peopleSeen, most);
    const whole = without(`* ${day.logDay}`, value, usual, 1);
    return without(`${groupOf(day)} ${day.logDay}`, value, usual, whole);
  };
}

/** Weighted sums of an account's past in one figure, everyday and bulk apart. */
function memberOf(figure: Figure, past: Past, load: PlainUsual['load'], gap = 0) {
  const threshold = thresholdOf(past.days.map(({ day }) => day[figure]));
  const rows = past.days.map(({ day, age, share }) => ({
    value: day[figure],
    factor: figure === 'unapprovedPeople' ? 1 : load(past, day),
    weight: share * 2 ** (-age / 40),
    isLate: age > gap,
  }));
  const habit = rows.filter(({ isLate }) => isLate);
  const everyday = habit.filter(({ value }) => value <= threshold);
  const bulk = habit.filter(({ value }) => value > threshold);
  const sums = {
    threshold,
    weight: sumOf(habit.map(({ weight }) => weight)),
    load: sumOf(everyday.map(({ weight, factor }) => weight * factor)),
    people: sumOf(everyday.map(({ weight, value }) => weight * value)),
    bulkWeight: sumOf(bulk.map(({ weight }) => weight)),
    bulk,
  };
  const rate = sums.load > 0 ? sums.people / sums.load : 0;
  const spread = rows.filter(({ value }) => value <= threshold);
  const excess = sumOf(
    spread.map(({ weight, value, factor }) => {
      const mean = rate * factor;
      return weight * ((value - mean) ** 2 - mean);
    }),
  );
  const square = sumOf(spread.map(({ weight, factor }) => weight * (rate * factor) ** 2));
  return { ...sums, excess, square };
}
type PlainMember = ReturnType<typeof memberOf>;

/** Moments of the members' rates, the busiest tenth held down (research, section 2.1). */
function priorOf(all: readonly PlainMember[]): PlainPrior | null {
  const members = all.filter(({ load }) => load >= 3);
  if (members.length < 5) return null;
  const square = sumOf(members.map((one) => one.square));
  const excess = sumOf(members.map((one) => one.excess));
  const dispersion = square > 0 ? Math.min(4, Math.max(0.02, excess / square)) : 1;
  const rates = members.map(({ people, load }) => people / load);
  const sorted = rates.toSorted((a, b) => a - b);
  const bound = sorted[Math.min(sorted.length - 1, Math.floor(0.9 * sorted.length))] ?? 0;
  const held = rates.map((rate) => Math.min(rate, bound));
  const mean = Math.max(0.02, sumOf(held) / held.length);
  const chance =
    sumOf(
      members.map(({ load }, place) => {
        const rate = held[place] ?? 0;
        return (rate + dispersion * rate ** 2) / load;
      }),
    ) / members.length;
  const variance = sumOf(held.map((rate) => (rate - mean) ** 2)) / held.length - chance;
  const worth = variance <= 0 ? 30 : Math.min(30, Math.max(3, mean / variance));
  return { shape: mean * worth, rate: worth, dispersion };
}

/** What a window of working days should come to, and what it exceeds once in a thousand times. */
export function expectedOver(figure: Figure, actor: string, window: number, usual: PlainUsual) {
  const past = usual.pasts.get(actor);
  if (past?.today == null) throw new Error(`${actor} has no such day`);
  const recent = past.days.filter(({ age }) => age < window);
  const factorOf = (day: PlainDay) => (figure === 'unapprovedPeople' ? 1 : usual.load(past, day));
  const loads = [factorOf(past.today), ...recent.map(({ day }) => factorOf(day))];
  const closed = past.past.filter(({ day, age }) => !isOpenDay(day.logDay) && age < window);
  const observed = past.today[figure] + sumOf([...recent, ...closed].map(({ day }) => day[figure]));
  const prior = usual.prior(figure, past.group);
  const whole = memberOf(figure, past, usual.load);
  const member = memberOf(figure, past, usual.load, window - 1);
  const shape = prior.shape + member.people;
  const rate = shape / (prior.rate + member.load);
  const mean = sumOf(loads.map((load) => rate * load));
  const dispersion = shrunkDispersion(whole, prior);
  const spread = (dispersion * sumOf(loads.map((load) => (rate * load) ** 2))) / mean ** 2;
  const size = 1 / (1 / shape + spread);
  const pool = poolOf([...usual.pasts.values()].map((one) => memberOf(figure, one, usual.load)));
  const dayShare = (member.bulkWeight + pool.rate * 50) / (member.weight + 50);
  const bulkShare = 1 - (1 - dayShare) ** loads.length;
  const tail = (count: number) =>
    (1 - bulkShare) * binomialTail(count, mean, size) +
    bulkShare * bulkTail(count - mean, member, pool);
  return { observed, mean, tail };
}

function shrunkDispersion(member: PlainMember, prior: PlainPrior): number {
  const rate = member.load > 0 ? member.people / member.load : 0;
  const worth = 20 * rate ** 2;
  if (member.square + worth === 0) return prior.dispersion;
  const shrunk = (member.excess + worth * prior.dispersion) / (member.square + worth);
  return Math.min(4, Math.max(0.02, shrunk));
}

/** P(X ≥ count) of a negative binomial, by adding up what lies below. */
function binomialTail(count: number, mean: number, size: number): number {
  const q = mean / (mean + size);
  let mass = (size / (mean + size)) ** size;
  let below = 0;
  for (let value = 0; value < count; value += 1) {
    below += mass;
    mass *= (q * (size + value)) / (value + 1);
  }
  return Math.max(0, 1 - below);
}

function poolOf(members: readonly PlainMember[]) {
  const weight = 1_000 + sumOf(members.map((one) => one.weight));
  const bulk = 2 + sumOf(members.map((one) => one.bulkWeight));
  const sizes = members.flatMap((one) => one.bulk.map(({ value }) => Math.max(20, value)));
  // A Pareto tail above 20, fitted by its likelihood, with ten invented sizes of shape 1.3.
  const logs = sumOf(sizes.map((value) => Math.log(value / 20)));
  const shape = (sizes.length + 10) / (logs + 10 / 1.3);
  return { rate: Math.min(0.01, Math.max(0.0005, bulk / weight)), shape };
}

function bulkTail(
  people: number,
  { bulk, bulkWeight }: PlainMember,
  pool: { readonly shape: number },
) {
  const pooled = (Math.max(people, 20) / 20) ** -pool.shape;
  const own = sumOf(bulk.filter(({ value }) => value >= people).map(({ weight }) => weight));
  return (own + 2 * pooled) / (bulkWeight + 2);
}

/** Observed and expected over the last 20 working days by the lagged level (`patience.ts`). */
export function accumulated(figure: Figure, actor: string, usual: PlainUsual) {
  const past = usual.pasts.get(actor);
  if (past?.today == null) throw new Error(`${actor} has no such day`);
  const most = thresholdOf(past.days.map(({ day }) => day[figure]));
  const prior = usual.prior(figure, past.group);
  const factorOf = (day: PlainDay) => (figure === 'unapprovedPeople' ? 1 : usual.load(past, day));
  const level = (age: number, gap: number) => {
    let people = 0;
    let load = 0;
    for (const one of past.days.filter((each) => each.age >= age + gap)) {
      const weight = one.share * 2 ** (-(one.age - age) / 120);
      people += weight * Math.min(most, one.day[figure]);
      load += weight * factorOf(one.day);
    }
    return { rate: (prior.shape + people) / (prior.rate + load), load };
  };
  const run = past.days.filter(({ age, share }) => age < 20 && share === 1);
  const story = [...run, { day: past.today, age: 0, share: 1 }];
  let observed = 0;
  let expected = 0;
  for (const { day, age } of story) {
    const near = level(age, 15);
    const far = level(age, 75);
    const rate = far.load >= 10 ? Math.min(near.rate, 1.25 * far.rate) : near.rate;
    observed += day[figure];
    expected += Math.max(0.01, rate * factorOf(day));
  }
  return { observed, expected };
}

/** Three times the median and 20 more. */
function thresholdOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  return 3 * median + 20;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
