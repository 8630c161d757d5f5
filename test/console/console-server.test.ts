import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsoleServer } from '../../local/console-server.ts';
import { serveConsole } from '../../local/console-server.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { CallError } from '../../shared/errors.ts';
import { kisaragi } from './kisaragi-settings.ts';
import { now, seedCases } from './sample-cases.ts';

let server: ConsoleServer;
const { cases } = openSqliteStore(':memory:');
const ports = { cases, settings: kisaragi, now: () => now };

beforeEach(async () => {
  server = await serveConsole(ports, 0);
});
afterEach(() => server.close());

async function statusFor(host: string): Promise<number | undefined> {
  const asked = request(server.url, { headers: { host }, agent: false }).end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  response?.resume();
  return response?.statusCode;
}

describe('the console on one machine', () => {
  it('listens on loopback and serves the pages', async () => {
    await seedCases(cases);
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    expect(await (await fetch(server.url)).text()).toContain('事案の一覧');
  });

  it('answers only addresses that name loopback, whatever name points at it', async () => {
    const { port } = new URL(server.url);
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`attacker.example:${port}`)).toBe(421);
    expect(await statusFor(`127.0.0.1.attacker.example:${port}`)).toBe(421);
  });

  it('ends although a browser holds a connection on which it asks nothing', async () => {
    const second = await serveConsole(ports, 0);
    const socket = connect(Number(new URL(second.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const begun = performance.now();
    await second.close();
    expect(performance.now() - begun).toBeLessThan(2_000);
    socket.destroy();
  });

  it('says in one sentence that the port is taken', async () => {
    const { port } = new URL(server.url);
    const second = serveConsole(ports, Number(port));
    await expect(second).rejects.toThrow(CallError);
    await expect(second).rejects.toThrow(port);
  });

  it('runs on Node as it is, without a build and without a flag', async () => {
    const script = `
      import { serveConsole } from './local/console-server.ts';
      const cases = { read: async () => null, list: async () => ({ records: [], next: null }) };
      const { kisaragi } = await import('./test/console/kisaragi-settings.ts');
      const server = await serveConsole({ cases, settings: kisaragi, now: () => 0 }, 0);
      const page = await (await fetch(server.url)).text();
      console.log(page.includes('確認が必要な事案はありません'));
      await server.close();`;
    const root = new URL('../..', import.meta.url);
    const args = ['--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    expect(stdout.trim()).toBe('true');
  });
});
