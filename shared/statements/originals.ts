import type { AccessEvent } from '../event.ts';
import type { LogDay } from '../log-day.ts';
import { type Gathered, momentOf } from './gather.ts';

/** A line of an original log that is about what was asked. */
export interface OriginalLine {
  readonly file: string;
  readonly line: number;
  readonly at: number;
  readonly logDay: LogDay;
  readonly actor: string;
  readonly action: AccessEvent['action'];
  readonly system: string;
  /** Whether the history has it; `summarised`: of that busy day it cannot say. */
  readonly check: 'kept' | 'missing' | 'summarised';
}

/** The original lines, held against the history. */
export interface Originals {
  readonly files: number;
  /** Names of files that could not be read. */
  readonly unread: readonly string[];
  readonly lines: readonly OriginalLine[];
  /** Deeds of the history that no line of the files shows. */
  readonly absent: number;
}

/** Collects original lines, in the order in which they are read. */
export interface OriginalsBook {
  add(file: string, logDay: LogDay, event: AccessEvent): void;
  finish(files: number, unread: readonly string[]): Originals;
}

/** A book that holds lines against what the history says. */
export function createOriginalsBook({ moments, summarised }: Gathered): OriginalsBook {
  const lines: OriginalLine[] = [];
  const seen = new Set<string>();
  const busy = new Set(summarised.map(({ actor, logDay }) => `${logDay} ${actor}`));
  return {
    add(file, logDay, event) {
      const { line, at, actor, action, system } = event;
      const moment = momentOf(event);
      const isKept = moments.has(moment);
      if (isKept) seen.add(moment);
      const lacking = busy.has(`${logDay} ${actor}`) ? 'summarised' : 'missing';
      const check = isKept ? 'kept' : lacking;
      lines.push({ file, line, at, logDay, actor, action, system, check });
    },
    finish: (files, unread) => ({ files, unread, lines, absent: moments.size - seen.size }),
  };
}
