import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../infra/deployment.ts';

/**
 * The commit that deployments and machines may still run: what it stored must be readable by what
 * stands here. Put forward with each release.
 */
export const releasedCommit = '82f705ee9f1dc7e2a99f5ea2514545116bfa5b66';

/** Whether this clone has that commit, which a shallow one has not; if not, it says so. */
export function hasReleasedCommit(): boolean {
  const asked = ['cat-file', '-e', `${releasedCommit}^{commit}`];
  const isThere = spawnSync('git', asked, { cwd: projectFolder }).status === 0;
  if (!isThere) {
    console.warn(`Skipped: this clone lacks the released commit ${releasedCommit}; git fetch it.`);
  }
  return isThere;
}

/** Lays the released commit out in a folder that is not there yet, with the packages of this one. */
export function layOutRelease(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const archive = ['archive', '--format=tar', releasedCommit];
  const packed = execFileSync('git', archive, { cwd: projectFolder, maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: packed });
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
