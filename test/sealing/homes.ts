import { onTestFinished } from 'vitest';
import { openReplay } from '../../local/composition.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { isStillFound } from '../../shared/cases/still-found.ts';
import { successorOf } from '../../shared/cases/transitions.ts';
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

/** What a home has judged, without the places where it was read. */
export interface Judged {
  readonly days: readonly string[];
  /** Cases that have not gone on under another id, and whose findings are still there. */
  readonly cases: readonly string[];
}

/** Vectors, residents, scores and picks of all staff-days, and the facts of all cases. */
export async function judgedIn(home: Pipeline): Promise<Judged> {
  const span = await spanOf(home.manifests);
  if (span === null) return { days: [], cases: [] };
  const actors = await staffBetween(span.from, span.until, home.history);
  const days: string[] = [];
  for (const actor of actors)
    for (const day of await home.history.days(actor, span.from, span.until))
      days.push(
        JSON.stringify({
          ...day,
          // Which files a day was folded from is no fact of it.
          digest: '',
          vector: Buffer.from(day.vector).toString('hex'),
          subjects: Buffer.from(day.subjects).toString('hex'),
          sealed: day.sealed && { ...day.sealed, digest: '' },
        }),
      );
  return { days, cases: await casesIn(home) };
}

async function casesIn({ cases, settings }: Pipeline): Promise<readonly string[]> {
  const found: string[] = [];
  let next: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, next);
    for (const { facts } of page.records) {
      const actions = (await cases.read(facts.id))?.actions ?? [];
      if (successorOf(actions) !== null || !isStillFound(actions)) continue;
      const evidence = facts.evidence.map((line) => ({ ...line, file: '', line: 0 }));
      found.push(
        printCase({ ...facts, evidence }, settings.organisation.language) +
          JSON.stringify({ ...facts, evidence }),
      );
    }
    next = page.next;
  } while (next !== null);
  return found.sort();
}
