import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ownFolder, put } from './small-office.ts';

const door = (name: string) => fileURLToPath(new URL(`../../local/${name}`, import.meta.url));

/** Starts a door on this Node, which says that it is `version`. */
function startAs(version: string, words: readonly string[], folder: string) {
  const disguise = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  const preload = put(folder, 'disguise.cjs', disguise);
  const child = spawn(process.execPath, ['--require', preload, ...words]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const status = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, status, stdout: text(child.stdout), stderr: text(child.stderr) };
}

const report = `
process.on('SIGTERM', () => process.exit(7));
console.log(JSON.stringify({ major: process.version.split('.')[0], words: process.argv.slice(2) }));
if (process.argv.includes('wait')) setTimeout(() => process.exit(1), 20_000);
else process.exitCode = 3;
`;

describe('the door of npm run demo and npm test', () => {
  test('runs the script on Node 24 and passes on its arguments and exit status', async () => {
    const folder = ownFolder();
    const script = put(folder, 'report.ts', report);
    for (const version of ['20.20.2', '24.0.0']) {
      const { status, stdout } = startAs(version, [door('start.cjs'), script, 'a', '--b'], folder);
      expect(JSON.parse(await stdout)).toEqual({ major: 'v24', words: ['a', '--b'] });
      expect(await status).toBe(3);
    }
  });

  test('passes a signal on to the Node 24 that it started', async () => {
    const folder = ownFolder();
    const script = put(folder, 'report.ts', report);
    const { child, status } = startAs('20.20.2', [door('start.cjs'), script, 'wait'], folder);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await status).toBe(7);
  });

  test.each(['start.cjs', 'sekisho.cjs'])('%s turns away a Node before 20', async (name) => {
    const { status, stderr } = startAs('18.20.1', [door(name), 'help'], ownFolder());
    expect(await stderr).toBe(
      'sekisho: Node.js 20 以上が必要です（この Node.js は 18.20.1）。\n' +
        'sekisho: Node.js 20 or newer is needed; this one is 18.20.1.\n',
    );
    expect(await status).toBe(1);
  });
});
