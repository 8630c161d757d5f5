import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../local/command/command-line.ts';
import type { Environment } from '../../local/command/parse-call.ts';
import { terminalOf } from '../../local/command/terminal.ts';

const program = fileURLToPath(new URL('../../local/sekisho.cjs', import.meta.url));

/** What one call came to. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line on standard error. */
  readonly lastLine: string;
}

/** One call of the command line in this process, in English. */
export async function run(words: readonly string[], environment: Environment = {}): Promise<Run> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const terminal = terminalOf(stdout, stderr, 'en', () => undefined);
  const printed = Promise.all([text(stdout), text(stderr)]);
  const status = await runCommandLine(words, environment, terminal);
  stdout.end();
  stderr.end();
  return runOf(status, ...(await printed));
}

/** The real program in a process of its own, to its end. */
export async function runProgram(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const child = start(words, environment);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return runOf(await ended, stdout, stderr);
}

/** Starts the real program; in English, unless the environment says otherwise. */
export function start(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, SEKISHO_LANG: 'en', ...environment };
  return spawn(process.execPath, [program, ...words], { env });
}

function runOf(status: number | null, stdout: string, stderr: string): Run {
  return { status, stdout, stderr, lastLine: stderr.trimEnd().split('\n').at(-1) ?? '' };
}
