import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  answer,
  type MailServer,
  type MailServerOptions,
  startMailServer,
} from '../channels/mail-server.ts';
import { openMail } from '../channels/opened-mail.ts';
import { type Run, run, runProgram } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

interface Office {
  readonly config: string;
  readonly inbox: string;
  readonly state: string;
}

/** A small office whose `sekisho.yaml` says how alerts leave the machine. */
function office(channels: unknown): Office {
  const folder = ownFolder();
  const config = configuration(folder);
  const file = join(config, 'sekisho.yaml');
  const settings: object = JSON.parse(readFileSync(file, 'utf8'));
  put(config, 'sekisho.yaml', JSON.stringify({ ...settings, channels }));
  const inbox = join(folder, 'inbox');
  put(inbox, 'events/day.jsonl', eventLines().join('\n'));
  return { config, inbox, state: join(folder, 'state') };
}

function ingest({ config, inbox, state }: Office, environment = {}): Promise<Run> {
  return runProgram(['ingest', inbox, '--config', config, '--state', state], environment);
}

async function mailServer(options: MailServerOptions): Promise<MailServer> {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  return server;
}

const account = { user: 'sekisho', password: 'hunter2-of-this-test' };
const smtpOf = ({ port }: MailServer, folder: string, ca: string) => ({
  host: 'localhost',
  port,
  security: 'starttls',
  caFile: put(folder, 'ca.pem', ca),
  from: 'sekisho@city.kisaragi.example',
  user: account.user,
  passwordEnvironment: 'TEST_SMTP_PASSWORD',
});
const password = { TEST_SMTP_PASSWORD: account.password };

test('alerts go by the mail server of the settings, encrypted and signed in, and into the outbox', async () => {
  const server = await mailServer({ security: 'starttls', account });
  const here = office({ smtp: smtpOf(server, ownFolder(), server.ca) });
  const done = await ingest(here, password);
  expect([done.status, done.stderr]).toEqual([0, expect.not.stringContaining(account.password)]);
  expect(done.stdout).toContain('alerts sent 2');
  expect(server.mails).toHaveLength(2);
  expect(server.mails).toMatchObject([{ isEncrypted: true }, { isEncrypted: true }]);
  const ids = server.mails.map(({ raw }) => openMail(raw).headers.get('Message-ID'));
  const kept = readdirSync(join(here.state, 'outbox')).map((name) =>
    openMail(readFileSync(join(here.state, 'outbox', name), 'utf8')).headers.get('Message-ID'),
  );
  expect(kept.toSorted()).toEqual(ids.toSorted());
  expect((await ingest(here, password)).stdout).toContain('alerts sent 0');
  expect(server.mails).toHaveLength(2);
});

test('a password that is not in its place is said at once, before anything is read', async () => {
  const server = await mailServer({ security: 'starttls', account });
  const here = office({ smtp: smtpOf(server, ownFolder(), server.ca) });
  const done = await ingest(here, { TEST_SMTP_PASSWORD: '' });
  expect(done).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'No password or key can be read from $TEST_SMTP_PASSWORD. Put it, readable, where "channels" of sekisho.yaml says.\n',
  });
  // The folder may be checked on another machine: a note, no mistake.
  const checked = await run(['check-config', here.config]);
  expect([checked.status, checked.stderr]).toEqual([0, done.stderr]);
});

test('a refused address is told to the operator, and the record says so', async () => {
  const server = await mailServer({
    security: 'starttls',
    account,
    answerTo: () => answer(550, '5.1.1 unknown'),
  });
  const here = office({ outbox: false, smtp: smtpOf(server, ownFolder(), server.ca) });
  const done = await ingest(here, password);
  expect(done.status).toBe(1);
  expect(done.stderr).toMatch(
    /An alert of case C-[0-9a-f]{16} was refused \(The mail server localhost:\d+ refused mail to this address \(answer SMTP 550 5\.1\.1\)/,
  );
  expect(done.stderr).not.toContain(account.password);
  const again = await ingest(here, password);
  expect(again.stderr).not.toContain('refused');
});

test('a web hook gets every alert, signed with the key of a file', async () => {
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers);
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const secretFile = put(ownFolder(), 'hook.key', 'a key of this test\n');
  const here = office({ outbox: false, webhook: { secretFile } });
  const path = join(here.config, 'escalation.yaml');
  const hook = `"https":"http://127.0.0.1:${port}/alerts","email":`;
  put(here.config, 'escalation.yaml', readFileSync(path, 'utf8').replaceAll('"email":', hook));
  const done = await ingest(here);
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('alerts sent 2')]);
  expect(headers).toHaveLength(2);
  for (const one of headers) expect(one['sekisho-signature']).toMatch(/^v1=[0-9a-f]{64}$/);
});
