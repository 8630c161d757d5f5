import { readFileSync } from 'node:fs';
import { CallError } from '../shared/errors.ts';
import { say } from '../shared/whole-language.ts';

/** Where a secret is: one of the two. */
export interface SecretPlace {
  readonly file: string | null;
  readonly environment: string | null;
}

/**
 * A password or key out of a file (without the line break at its end) or an environment variable.
 * Throws a `CallError` that names the place, never what stands there.
 */
export function secretAt(
  { file, environment }: SecretPlace,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  const secret = file === null ? variables[environment ?? ''] : contentOf(file);
  const words = secret?.replace(/\r?\n$/, '');
  if (words) return words;
  throw new CallError(say((c) => c.command.secretMissing(file ?? `$${environment}`)));
}

/** Throws a `CallError` where the file cannot be read. */
export function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CallError(
      say((c) => c.command.secretMissing(file)),
      { cause },
    );
  }
}
