import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What all workers of the suite share. */
export const suiteFolder = fileURLToPath(new URL('../.output/cloud/', import.meta.url));
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));

/** Before the suite begins: its workers would install the same at once. */
export function setup(): void {
  virtualEnvironment();
}

/** Python with the pinned packages, made anew whenever the pins change. */
export function virtualEnvironment(): string {
  const folder = join(suiteFolder, 'python');
  const pins = readFileSync(requirements);
  const wanted = createHash('sha256').update(pins).digest('hex');
  const stamp = join(folder, 'requirements.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(suiteFolder, { recursive: true });
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    requirements,
  ];
  execFileSync(join(folder, 'bin', 'python'), pip, { stdio: 'inherit' });
  writeFileSync(stamp, wanted);
  return folder;
}
