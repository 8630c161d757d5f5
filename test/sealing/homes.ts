import { onTestFinished } from 'vitest';
import { liveCases } from '../../local/command/live-cases.ts';
import { openReplay } from '../../local/composition.ts';
import type { StoredDay } from '../../shared/history/contribution.ts';
import type { Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { staffBetween } from '../../shared/sealing/each-account.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import type { Settings } from '../../shared/settings/settings.ts';

/** An empty home in the embedded database. */
export async function openHome(settings: Settings): Promise<Pipeline & { close(): void }> {
  return openReplay(null, settings, () => 0);
}

/** A home that goes away with the test. */
export async function homeOfTest(settings: Settings): Promise<Pipeline> {
  const home = await openHome(settings);
  onTestFinished(() => home.close());
  return home;
}

/** A log file in memory. */
export function logFile(name: string, lines: readonly string[]): LogFile {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}

/** What a home has judged, without the places where it was read: JSON by name. */
export interface Judged {
  readonly days: ReadonlyMap<string, string>;
  /** Cases that have not gone on under another id. */
  readonly cases: ReadonlyMap<string, string>;
}

/** Vectors, residents, scores and picks of all staff-days, and the facts of all cases. */
export async function judgedIn(home: Pipeline): Promise<Judged> {
  const span = await spanOf(home.manifests);
  const days = new Map<string, string>();
  if (span === null) return { days, cases: days };
  const actors = await staffBetween(span.from, span.until, home.history);
  for (const actor of actors)
    for (const day of await home.history.days(actor, span.from, span.until))
      days.set(`${actor} ${day.logDay}`, printed(day));
  return { days, cases: await casesIn(home) };
}

/** Where two sets differ, in short; empty: they are the same. `found` may hold more. */
export function missingIn(
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): readonly string[] {
  return [...wanted].flatMap(([name, json]) => {
    const other = found.get(name);
    if (other === json) return [];
    if (other === undefined) return [`${name} is not there`];
    const place = [...json].findIndex((letter, at) => letter !== other[at]);
    const near = (text: string) => text.slice(Math.max(0, place - 60), place + 60);
    return [`${name}: …${near(json)}… has become …${near(other)}…`];
  });
}

/** Likewise, and nothing may be there that is not wanted; the first few. */
export function differences(found: Judged, wanted: Judged): readonly string[] {
  return [
    ...missingIn(found.days, wanted.days),
    ...missingIn(found.cases, wanted.cases),
    ...missingIn(wanted.days, found.days),
    ...missingIn(wanted.cases, found.cases),
  ].slice(0, 6);
}

/** Which files a day was folded from is no fact of it. */
function printed({ vector, subjects, ruled, fired, sealed }: StoredDay): string {
  return JSON.stringify({
    vector: Buffer.from(vector).toString('hex'),
    subjects: Buffer.from(subjects).toString('hex'),
    ruled,
    fired,
    sealed: sealed && { ...sealed, digest: sealed.digest !== '' },
  });
}

async function casesIn({ cases }: Pipeline): Promise<ReadonlyMap<string, string>> {
  const live = new Map<string, string>();
  for (const { facts } of await liveCases(cases)) {
    const evidence = facts.evidence.map((line) => ({ ...line, file: '', line: 0 }));
    live.set(facts.id, JSON.stringify({ ...facts, evidence }));
  }
  return live;
}
