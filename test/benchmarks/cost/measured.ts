import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const path = fileURLToPath(new URL('measured.json', import.meta.url));

const counts = z.record(z.string(), z.number().min(0));
const count = z.int().min(0);

/** What files of one load made two functions ask for. */
const measuredLoad = z.strictObject({
  files: count,
  contributions: count,
  events: count,
  /** Contributions that were read again because a further file of the same staff-day came. */
  readAgain: count,
  ingest: counts,
  archive: counts,
});

const storedAmount = z.strictObject({ staffDays: count, contributions: count, events: count });

/** What one night's seal asked for. */
const measuredSeal = z.strictObject({
  work: z.strictObject({
    sections: count,
    accounts: count,
    accountsOfSections: count,
    sealed: storedAmount,
    folded: storedAmount,
    history: storedAmount,
    historyOfSections: storedAmount,
    spanDays: count,
    manifests: count,
  }),
  /** States that the execution entered, but for those of its sections. */
  transitions: count,
  fold: counts,
  score: counts,
});

const measuredCounts = z.strictObject({
  measuredOn: z.iso.date(),
  commit: z.string(),
  emulator: z.string(),
  loads: z.array(measuredLoad).min(4),
  seals: z.array(measuredSeal).min(4),
  /** Not fitted: what the others say of it is held beside what was counted. */
  check: measuredLoad,
  checkSeal: measuredSeal,
  /** What one file with an alert asks for beside one without. */
  calmFile: counts,
  alertFile: counts,
  /** The clock's looks in the minutes after two alerts, one step of the path included. */
  afterAlerts: z.strictObject({ ticks: count, alerts: count, clock: counts }),
  tick: counts,
  settingsLook: counts,
  reportIssue: counts,
  reportRepeat: counts,
  /** What there was to report of. */
  reportWork: z.strictObject({ accounts: count, staffDays: count, events: count }),
  /** Bytes and items in the table when all was done, by the kind of item. */
  stored: z.record(z.string(), z.strictObject({ items: count, bytes: count })),
  /** Bytes that functions logged, over all of the loads and the check. */
  logBytesOfLoads: count,
  logBytesOfTick: count,
  /** `service metric`, each a metric of its own. */
  metrics: z.array(z.string()),
});
export type Measured = z.infer<typeof measuredCounts>;
export type MeasuredLoad = z.infer<typeof measuredLoad>;
export type MeasuredSeal = z.infer<typeof measuredSeal>;

/** What `npm run bench -- cost --measure` counted last. */
export function readMeasured(): Measured {
  return measuredCounts.parse(JSON.parse(readFileSync(path, 'utf8')));
}

export function writeMeasured(measured: Measured): void {
  writeFileSync(path, `${JSON.stringify(measuredCounts.parse(measured), null, 2)}\n`);
}
