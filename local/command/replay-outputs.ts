import { writeFileSync } from 'node:fs';
import { CallError } from '../../shared/errors.ts';
import { say } from '../../shared/whole-language.ts';
import { requireNoLog } from './call-paths.ts';
import type { Call } from './command.ts';

/** The files that a replay writes. */
export interface ReplayOutputs {
  /** Writes the cases, one a line. */
  cases(lines: readonly string[]): void;
  /** Adds scores, one a line; nowhere where the call asks for none. */
  scores(lines: readonly string[]): void;
}

/**
 * Empties the files before the work begins, so that a wrong path shows at once. Throws a `CallError`
 * where one cannot be written, or is one of the logs.
 */
export function replayOutputs(call: Call, logs: readonly string[]): ReplayOutputs {
  const casesFile = call.value('cases');
  requireNoLog(casesFile, 'cases', logs);
  writeLines(casesFile, []);
  const scoresFile = call.optional('scores');
  if (scoresFile !== null) {
    requireNoLog(scoresFile, 'scores', logs);
    writeLines(scoresFile, []);
  }
  return {
    cases: (lines) => writeLines(casesFile, lines),
    scores(lines) {
      if (scoresFile !== null) writeLines(scoresFile, lines, 'a');
    },
  };
}

/** Residents stand in the cases: a new file is for its owner only. */
const ownerOnly = 0o600;

function writeLines(path: string, lines: readonly string[], how: 'w' | 'a' = 'w'): void {
  try {
    const text = lines.map((line) => `${line}\n`).join('');
    writeFileSync(path, text, { flag: how, mode: ownerOnly });
  } catch (cause) {
    throw new CallError(
      say((c) => c.command.notWritable(path)),
      { cause },
    );
  }
}
