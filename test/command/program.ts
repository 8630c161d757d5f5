import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../local/sekisho.cjs', import.meta.url));

/** What one run of the program came to. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The last line on standard error. */
  readonly lastLine: string;
}

/** Starts the real program; English, unless the environment says otherwise. */
export function start(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  const env = { ...process.env, SEKISHO_LANG: 'en', ...environment };
  return spawn(process.execPath, [program, ...words], { env });
}

/** Runs the real program to its end. */
export async function run(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const child = start(words, environment);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lastLine = stderr.trimEnd().split('\n').at(-1) ?? '';
  return { status, stdout, stderr, lastLine };
}
