import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { logFileAt, logFilesAt } from '../shared/adapters/local/log-files.ts';
import type { Text } from '../shared/language.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import { say } from '../shared/whole-language.ts';
import { claimedName } from './command/claimed-files.ts';
import { sentenceOf, takeIn } from './command/intake.ts';
import { logsOnDisk } from './command/logs-on-disk.ts';
import type { Turns } from './turns.ts';
import { type Arrivals, createArrivals, type SeenFile } from './watch-arrivals.ts';
import { pause } from './watch-pause.ts';

/** How often the folder is looked at, how long a file must stand still, when trouble is retried. */
const pollMs = 1_000;
const settleMs = 3_000;
const retryMs = 60_000;

/** Of the time, looking may take at most one part in so many: a slow share is looked at less. */
const lookingShare = 10;

/**
 * Takes in what arrives in a folder until `stop`: polling, since file system events do not come
 * through from network shares. Files take turns with sealing. A file that cannot be read as its source's format is told once and
 * stays listed in its manifest; trouble with the disk is tried again.
 */
export async function watchFolder(
  folder: string,
  pipeline: Pipeline,
  turns: Turns,
  tell: (text: Text) => void,
  stop: AbortSignal,
): Promise<void> {
  const arrivals = createArrivals({ settleMs, retryMs });
  const look = lookingAt(folder, tell);
  while (!stop.aborted) {
    const began = performance.now();
    const seen = await look();
    const lookMs = performance.now() - began;
    if (seen !== null) {
      for (const name of arrivals.look(seen, performance.now())) {
        if (stop.aborted) break;
        await takeArrival(folder, name, { pipeline, turns, arrivals, tell });
      }
    }
    await pause(Math.max(pollMs, lookMs * lookingShare), stop);
  }
}

interface Taking {
  readonly pipeline: Pipeline;
  readonly turns: Turns;
  readonly arrivals: Arrivals;
  tell(text: Text): void;
}

/** The service outlives whatever one file or a full disk does to it. */
async function takeArrival(folder: string, name: string, taking: Taking): Promise<void> {
  const { pipeline, turns, arrivals, tell } = taking;
  try {
    for await (const log of logsOnDisk(logFileAt(join(folder, name), name))) {
      const claimed = claimedName(log.name, resolve(folder).split(sep), pipeline.settings.sources);
      const intake = await turns.take(() => takeIn({ ...log, name: claimed }, pipeline));
      tell(sentenceOf(intake));
      if (intake.kind === 'not-opened') arrivals.postpone(name);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell(say((c) => c.command.takingTrouble(name, message)));
    arrivals.postpone(name);
  }
}

/** A look that answers null while the folder is away. That, and what is left out, is told once. */
function lookingAt(
  folder: string,
  tell: (text: Text) => void,
): () => Promise<readonly SeenFile[] | null> {
  let away = false;
  const leftOut = new Set<string>();
  const leaveOut = (name: string) => {
    if (!leftOut.has(name)) tell(say((c) => c.command.leftOut(name)));
    leftOut.add(name);
  };
  return async () => {
    try {
      const seen = await filesIn(folder, leaveOut);
      if (away) tell(say((c) => c.command.folderBack(folder)));
      away = false;
      return seen;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!away) tell(say((c) => c.command.folderGone(folder, message)));
      away = true;
      return null;
    }
  };
}

async function filesIn(
  folder: string,
  leaveOut: (name: string) => void,
): Promise<readonly SeenFile[]> {
  const seen: SeenFile[] = [];
  const { files, leftOut } = await logFilesAt(folder);
  for (const name of leftOut) leaveOut(name);
  for (const { name } of files) {
    // A file may go away between being listed and being looked at.
    const found = await stat(join(folder, name)).catch(() => null);
    if (found !== null) seen.push({ name, bytes: found.size, changedAt: found.mtimeMs });
  }
  return seen;
}
