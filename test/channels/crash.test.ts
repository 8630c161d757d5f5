import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { limits } from '../../shared/limits.ts';
import { evening, facts } from '../escalation/kisaragi.ts';
import { startMailServer } from './mail-server.ts';
import { openMail } from './opened-mail.ts';

const script = fileURLToPath(new URL('clock-process.ts', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sekisho-crash-'));
});
afterAll(() => rm(folder, { recursive: true }));

function runClockIn(path: string, port: number, now: number): ChildProcess {
  return spawn(process.execPath, [script, path, String(port), String(now)], { stdio: 'ignore' });
}
async function withCase(name: string): Promise<string> {
  const path = join(folder, name);
  const store = openSqliteStore(path);
  await recordFacts(facts(), [], store.cases, evening);
  store.close();
  return path;
}
/** The notices that the case's log says went out. */
async function recorded(path: string): Promise<readonly string[]> {
  const store = openSqliteStore(path);
  const { actions = [] } = (await store.cases.read(facts().id)) ?? {};
  store.close();
  return actions.flatMap(({ deed }) => (deed.kind === 'notice-sent' ? [deed.notice] : []));
}
const notices = (mails: readonly { raw: string }[], header = 'X-Sekisho-Notice') =>
  mails.map(({ raw }) => openMail(raw).headers.get(header) ?? '');

describe('mail that was claimed, when the process is killed', () => {
  it('between the server taking it and the record: goes out again under the same Message-ID', async () => {
    const path = await withCase('killed.sqlite');
    let child: ChildProcess | null = null;
    const server = await startMailServer({
      async answerMail(_, before) {
        if (before !== 1 || child === null) return null;
        // The second mail is complete; whoever sent it dies before it hears so.
        child.kill('SIGKILL');
        await once(child, 'exit');
        return null;
      },
    });
    child = runClockIn(path, server.port, evening);
    await once(child, 'close');
    await vi.waitFor(() => expect(server.mails).toHaveLength(2));
    expect(await recorded(path)).toHaveLength(1);
    child = null;
    await once(runClockIn(path, server.port, evening + limits.noticeLeaseMs), 'close');
    const sent = notices(server.mails);
    expect(sent).toHaveLength(5);
    expect(new Set(sent)).toEqual(new Set(await recorded(path)));
    expect(await recorded(path)).toHaveLength(4);
    const twice = sent.filter((one) => one === sent[1]);
    expect(twice).toHaveLength(2);
    expect(new Set(notices(server.mails, 'Message-ID')).size).toBe(4);
    await server.close();
  });

  it('before the server has it: is delivered after the restart, once', async () => {
    const path = await withCase('early.sqlite');
    let child: ChildProcess | null = null;
    const server = await startMailServer({
      answerTo(_, before) {
        if (before === 0) child?.kill('SIGKILL');
        return null;
      },
    });
    child = runClockIn(path, server.port, evening);
    await once(child, 'close');
    expect(server.mails).toHaveLength(0);
    await once(runClockIn(path, server.port, evening + limits.noticeLeaseMs), 'close');
    expect(new Set(notices(server.mails))).toEqual(new Set(await recorded(path)));
    expect(server.mails).toHaveLength(4);
    await server.close();
  });

  it('while the server is down for a while: is delivered when it is back', async () => {
    const path = await withCase('down.sqlite');
    const gone = await startMailServer();
    await gone.close();
    for (const minutes of [0, 2, 6]) {
      await once(runClockIn(path, gone.port, evening + minutes * 60_000), 'close');
    }
    expect(await recorded(path)).toEqual([]);
    const back = await startMailServer({ port: gone.port });
    await once(runClockIn(path, back.port, evening + 14 * 60_000), 'close');
    const sent = notices(back.mails);
    expect(sent).toHaveLength(4);
    expect(new Set(sent)).toEqual(new Set(await recorded(path)));
    await back.close();
  });
});
