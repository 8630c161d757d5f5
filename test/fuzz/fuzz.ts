import { seededRandom } from '../../local/demo/random.ts';
import { examine } from './examine.ts';
import { mutated } from './mutate.ts';
import { dictionaryOf, hardWords, type Sample, samplesOfFormats } from './samples.ts';

/** What a run found out. */
export interface FuzzReport {
  readonly inputs: number;
  /** By format. */
  readonly inputsOf: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
  /** Outcomes that were new when they were seen; their files were mutated further. */
  readonly outcomes: number;
  /** By the time of its thread. */
  readonly slowest: {
    readonly milliseconds: number;
    readonly format: string;
    readonly bytes: number;
  };
  /** Of the thread's own work, which a busy machine does not lengthen. */
  readonly workMilliseconds: number;
  /** Of the heap of this thread, seen every thousand files. */
  readonly peakMegabytes: number;
}

/** A file that breaks a promise. */
export interface Failure {
  readonly format: string;
  readonly problem: string;
  readonly bytes: Buffer;
}

/** How much of it. */
export interface FuzzPlan {
  readonly seed: number;
  readonly count: number;
  /** Stops before `count` where they are over. */
  readonly milliseconds: number;
  /** Told before each file is read, so that one which never ends can be named. */
  onInput?(sample: Sample): void;
}

/** Failures of one kind fill the report; more of them tell nothing new. */
const failuresMax = 20;
/** Files that were kept for their outcome, by format. */
const keptMax = 400;

/**
 * Reads mutated samples of every format in turn. A file whose outcome (which reasons, which deeds,
 * which encoding) was not seen before becomes a sample itself, which leads further than chance does.
 * Guided by coverage it is not: the addon of jazzer.js 4 asks for glibc 2.38, version 2 comes without
 * one, and jsfuzz 1 instruments CommonJS alone.
 */
export async function fuzz(plan: FuzzPlan): Promise<FuzzReport> {
  const random = seededRandom(plan.seed);
  const all = samplesOfFormats();
  const kinds = [...new Set(all.map((it) => it.format))].map((format) => {
    const samples = all.filter((it) => it.format === format);
    return { format, samples: [...samples], words: [...hardWords, ...dictionaryOf(samples)] };
  });
  const seen = new Set<string>();
  const inputsOf = new Map<string, number>();
  const failures: Failure[] = [];
  const started = performance.now();
  let slowest = { milliseconds: 0, format: '', bytes: 0 };
  let peakMegabytes = 0;
  let workMilliseconds = 0;
  let inputs = 0;

  while (inputs < plan.count && performance.now() - started < plan.milliseconds) {
    const kind = kinds[inputs % kinds.length];
    if (kind === undefined) break;
    const { format, samples, words } = kind;
    const from = samples[random.whole(0, samples.length - 1)];
    if (from === undefined) break;
    const strangers = kinds[random.whole(0, kinds.length - 1)]?.samples ?? samples;
    const others = (random.chance(0.8) ? samples : strangers).map((it) => it.bytes);
    const sample = { ...from, bytes: mutated(from.bytes, { others, words }, random) };
    plan.onInput?.(sample);
    const { problem, signature, milliseconds } = await examine(sample, random);
    inputs += 1;
    workMilliseconds += milliseconds;
    inputsOf.set(format, (inputsOf.get(format) ?? 0) + 1);
    if (problem !== null && failures.length < failuresMax) {
      failures.push({ format, problem, bytes: sample.bytes });
    }
    if (milliseconds > slowest.milliseconds) {
      slowest = { milliseconds, format, bytes: sample.bytes.length };
    }
    const key = `${format}: ${signature}`;
    if (!seen.has(key) && samples.length < keptMax) samples.push(kept(sample));
    seen.add(key);
    if (inputs % 1_000 === 0) {
      peakMegabytes = Math.max(peakMegabytes, process.memoryUsage().heapUsed / 1_000_000);
    }
  }
  const outcomes = seen.size;
  return { inputs, inputsOf, failures, outcomes, slowest, workMilliseconds, peakMegabytes };
}

/** With bytes of its own: a slice of a pool would keep the whole pool in memory. */
function kept(sample: Sample): Sample {
  const bytes = Buffer.allocUnsafeSlow(sample.bytes.length);
  sample.bytes.copy(bytes);
  return { ...sample, bytes };
}
