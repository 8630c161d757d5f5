import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run, start } from '../command/program.ts';
import { configuration, eventLines, ownFolder, put } from '../command/small-office.ts';
import { type ReceiverOptions, startReceiver } from './receiver.ts';

const secret = 'a shared secret of this test';

/** An office whose settings reach a receiver on loopback, or its outbox. */
async function office(containment: object, options: Partial<ReceiverOptions> = {}) {
  const folder = ownFolder();
  const config = configuration(folder);
  const receiver = await startReceiver({ secret, ...options });
  onTestFinished(() => receiver.close());
  const path = join(config, 'sekisho.yaml');
  const settings = JSON.parse(readFileSync(path, 'utf8'));
  const channels = { webhook: { secretEnvironment: 'SEKISHO_TEST_SECRET' } };
  writeFileSync(
    path,
    JSON.stringify({
      ...settings,
      channels,
      containment: { mode: 'on', webhook: receiver.address, ...containment },
    }),
  );
  const state = join(folder, 'state');
  const environment = { SEKISHO_CONFIG: config, SEKISHO_STATE: state };
  process.env['SEKISHO_TEST_SECRET'] = secret;
  const cases = (...words: string[]) => run(['cases', ...words], environment);
  const caseOf = async (actor: string): Promise<string> => {
    const lines = (await cases('list', '--json')).stdout.trim().split('\n');
    const found = lines.filter(Boolean).map((line) => JSON.parse(line));
    return found.find((one) => one.actor === actor)?.case ?? '';
  };
  return { folder, config, state, environment, receiver, cases, caseOf };
}

const because = ['--by', 'S0900', '--comment', 'as agreed'];

describe('containment, there and back on one machine', () => {
  test('a running watch orders it by setting, people answer, lift and see it', {
    timeout: 60_000,
  }, async () => {
    const { folder, environment, receiver, cases, caseOf } = await office(
      { automaticDetectors: ['account-state'] },
      { answer: { answer: 'accepted', words: '受け付けました' } },
    );
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    const child = start(['watch', inbox, '--port', '0'], {
      ...environment,
      SEKISHO_TEST_SECRET: secret,
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines = eventLines().map((line) =>
      line.includes('"S0003"') ? line.replace('"view"', '"export"') : line,
    );
    put(inbox, 'events/day.jsonl', lines.join('\n'));
    await expect.poll(() => receiver.carriedOut.length, { timeout: 25_000, interval: 100 }).toBe(1);
    const id = await caseOf('S0003');
    expect(receiver.carriedOut).toEqual([{ id: `${id}/hold-1/requested`, account: 'S0003' }]);
    const answered = ['answered', id, '--answer', 'done', ...because];
    expect((await cases(...answered)).status).toBe(0);
    expect((await cases('lift', id, ...because)).status).toBe(0);
    expect(receiver.carriedOut.at(-1)).toEqual({ id: `${id}/hold-1/lifted`, account: 'S0003' });
    const { stdout } = await cases('show', id);
    for (const line of [
      /sekisho +Containment was ordered: hold-1, account S0003 account-state/,
      /Handed to the automation: containment hold-1 \(answer: accepted, “受け付けました”\)/,
      /S0900 +An answer was recorded: containment hold-1 done as agreed/,
      /S0900 +Lifting was ordered: hold-1 as agreed/,
    ]) {
      expect(stdout).toMatch(line);
    }
    child.kill('SIGTERM');
  });

  test('a person orders it; a dry run shows the same and leaves nothing behind', async () => {
    const { folder, environment, receiver, cases, caseOf } = await office({});
    await run(['ingest', put(folder, 'in/events/day.jsonl', eventLines().join('\n'))], environment);
    const id = await caseOf('S0001');
    const order = ['contain', id, '--what', 'account', ...because];
    const before = (await cases('show', id)).stdout;
    const dry = await cases(...order, '--dry-run');
    expect([dry.status, receiver.answered]).toEqual([0, []]);
    expect(dry.stderr).toMatch(/nothing was recorded/);
    expect((await cases('show', id)).stdout).toBe(before);
    const real = await cases(...order);
    expect({ ...JSON.parse(real.stdout), orderedAt: '' }).toEqual({
      ...JSON.parse(dry.stdout),
      orderedAt: '',
    });
    expect(receiver.carriedOut).toEqual([{ id: `${id}/hold-1/requested`, account: 'S0001' }]);
    const refused = await cases(
      'contain',
      id,
      '--what',
      'account',
      '--target',
      'S0002',
      ...because,
    );
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/"S0002"/)]);
    const self = ['--by', 'S0001', '--comment', 'me'];
    expect((await cases('contain', id, '--what', 'account', '--dry-run', ...self)).stderr).toMatch(
      /is about "S0001"/,
    );
    expect((await cases('contain', id, '--dry-run', ...because)).status).toBe(2);
  });

  test('without a web hook it is a file for the automation to take; in a dry-run town nothing', async () => {
    for (const [mode, files] of [
      ['on', 1],
      ['dry-run', 0],
    ] as const) {
      const { folder, state, environment, receiver, cases, caseOf } = await office({
        mode,
        webhook: null,
      });
      const log = put(folder, 'in/events/day.jsonl', eventLines().join('\n'));
      await run(['ingest', log], environment);
      const id = await caseOf('S0001');
      const order = await cases(
        'contain',
        id,
        '--what',
        'print-queue',
        '--target',
        'P3',
        ...because,
      );
      expect([order.status, JSON.parse(order.stdout).printQueue]).toEqual([0, 'P3']);
      const outbox = join(state, 'outbox');
      const kept = readdirSync(outbox, { recursive: true }).filter((one) =>
        /hold-1/.test(`${one}`),
      );
      expect(kept).toHaveLength(files);
      expect(receiver.answered).toEqual([]);
    }
  });

  test('the reference receiver takes nothing that is unsigned, changed, old or repeated', async () => {
    const receiver = await startReceiver({ secret });
    onTestFinished(() => receiver.close());
    const { signedPost } = await import('../../shared/adapters/local/signed-post.ts');
    const body = JSON.stringify({ id: 'C-1/hold-1/requested', account: 'S1' });
    const post = { address: receiver.address, id: 'C-1/hold-1/requested', body, timeoutSeconds: 5 };
    const sent = (given: { secret: string; now: number }) =>
      signedPost({ ...post, ...given }).then(
        () => 'taken',
        () => 'refused',
      );
    expect(await sent({ secret, now: Date.now() })).toBe('taken');
    expect(await sent({ secret, now: Date.now() })).toBe('taken');
    expect(await sent({ secret: 'another', now: Date.now() })).toBe('refused');
    expect(await sent({ secret, now: Date.now() - 3_600_000 })).toBe('refused');
    expect(receiver.carriedOut).toHaveLength(1);
    expect(receiver.answered).toEqual([200, 200, 401, 401]);
  });
});
