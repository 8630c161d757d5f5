import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { layOutRelease } from '../upgrade/released-checkout.ts';
import { type Checkout, chosen } from './deployed.ts';
import { type Emulator, outputFolder } from './emulator.ts';

/** The released version: what is deployed of it, and its own command line. */
export interface ReleasedStack {
  readonly checkout: Checkout;
  /** Runs its command line in the emulated account. Throws where that fails. */
  sekisho(...words: readonly string[]): void;
}

/** The released version beside this one, with these settings. */
export function releasedStack(emulator: Emulator, settings: string): ReleasedStack {
  const at = join(outputFolder, 'release');
  rmSync(at, { recursive: true, force: true });
  const folder = layOutRelease(at);
  // It took its deployment from the context.
  const context = Object.entries({ ...chosen, settings }).flatMap(([name, value]) => {
    return ['--context', `${name}=${value}`];
  });
  return {
    // Its own launcher would hold its lockfile against the packages of this checkout.
    checkout: { folder, words: ['--app', 'node infra/app.ts', ...context] },
    sekisho(...words) {
      const program = join(folder, 'local/command/main.ts');
      const env = { ...process.env, ...emulator.environment };
      const called = [program, ...words, '--config', settings];
      const { status, stderr } = spawnSync(process.execPath, called, { env });
      if (status !== 0) throw new Error(`The released version ended with ${status}: ${stderr}`);
    },
  };
}
