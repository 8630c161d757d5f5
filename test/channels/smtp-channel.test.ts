import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../shared/adapters/local/channel.ts';
import { type SmtpSecrets, smtpChannel } from '../../shared/adapters/local/smtp-channel.ts';
import { DeliveryTroubleError, RefusedDeliveryError } from '../../shared/errors.ts';
import type { SmtpSettings } from '../../shared/settings/channels-yaml.ts';
import { alertWith } from './alert.ts';
import { answer, type MailServer, type MailServerOptions, startMailServer } from './mail-server.ts';
import { openMail } from './opened-mail.ts';

const now = Date.parse('2026-05-11T20:41:00+09:00');
const open: MailServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  open.push(server);
  return server;
}

function channelTo(
  { port, ca }: Pick<MailServer, 'port' | 'ca'>,
  changes: Partial<SmtpSettings> = {},
  secrets: Partial<SmtpSecrets> = {},
): Channel {
  const settings: SmtpSettings = {
    host: '127.0.0.1',
    port,
    security: 'none',
    caFile: null,
    from: 'sekisho@kisaragi.example',
    user: null,
    passwordFile: null,
    passwordEnvironment: null,
    timeoutSeconds: 2,
    ...changes,
  };
  return smtpChannel(settings, { password: null, ca, ...secrets }, () => now);
}

/** What a delivery came to: `delivered`, or the error. */
const outcome = (channel: Channel, alert = alertWith()): Promise<unknown> =>
  channel.deliver(alert).then(
    () => 'delivered',
    (error: unknown) => error,
  );

describe('a mail that the mail server takes', () => {
  it('carries Japanese in headers and body exactly, however long a line is', async () => {
    const server = await serve();
    const alert = alertWith();
    await channelTo(server).deliver(alert);
    const [mail] = server.mails;
    expect(mail).toMatchObject({
      from: 'sekisho@kisaragi.example',
      to: ['head@kisaragi.example'],
    });
    const { headers, text } = openMail(mail?.raw ?? '');
    expect(text).toBe(alert.body);
    expect(Object.fromEntries(headers)).toMatchObject({
      From: '関所 Sekisho <sekisho@kisaragi.example>',
      To: '住民課長 <head@kisaragi.example>',
      Subject: alert.subject,
      Date: 'Mon, 11 May 2026 11:41:00 +0000',
      'X-Sekisho-Notice': alert.notice,
      'Auto-Submitted': 'auto-generated',
    });
    // Any mail server on the way may know neither 8BITMIME nor long lines.
    expect(mail?.raw).toMatch(/^[\r\n\x20-\x7e]*$/);
    for (const line of mail?.raw.split('\r\n') ?? []) expect(line.length).toBeLessThanOrEqual(78);
    expect(mail?.raw).toContain('Subject: [Sekisho] HIGH C-0123456789abcdef =?UTF-8?B?');
  });

  it('has one Message-ID for one notice, however often it goes out', async () => {
    const server = await serve();
    const channel = channelTo(server);
    await channel.deliver(alertWith());
    await channel.deliver(alertWith({ body: '別の本文\n' }));
    await channel.deliver(alertWith({ notice: 'C-0123456789abcdef/2.section-head/2' }));
    const ids = server.mails.map(({ raw }) => openMail(raw).headers.get('Message-ID'));
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe(ids[1]);
  });

  it.each(['tls', 'starttls'] as const)('goes by %s, after signing in', async (security) => {
    const account = { user: 'sekisho', password: 'ひみつ hunter2' };
    const server = await serve({ security, account });
    const signedIn = { security, user: account.user };
    await channelTo(server, signedIn, { password: account.password }).deliver(alertWith());
    expect(server.mails).toMatchObject([{ isEncrypted: true, user: 'sekisho' }]);
  });
});

describe('a mail server', () => {
  it('whose certificate nobody vouches for gets neither mail nor password', async () => {
    for (const security of ['tls', 'starttls'] as const) {
      const account = { user: 'sekisho', password: 'hunter2' };
      const server = await serve({ security, account });
      const channel = channelTo(
        server,
        { security, user: 'sekisho' },
        { password: 'hunter2', ca: null },
      );
      expect(await outcome(channel)).toBeInstanceOf(DeliveryTroubleError);
      expect(server.mails).toEqual([]);
    }
  });

  it('that offers no encryption where it was asked for gets nothing', async () => {
    const server = await serve();
    const error = await outcome(channelTo(server, { security: 'starttls' }));
    expect(error).toBeInstanceOf(DeliveryTroubleError);
    expect(server.mails).toEqual([]);
  });

  it('that does not let us in is trouble for the operator, told without the password', async () => {
    const server = await serve({
      security: 'tls',
      account: { user: 'sekisho', password: 'another' },
    });
    const channel = channelTo(
      server,
      { security: 'tls', user: 'sekisho' },
      { password: 'hunter2' },
    );
    const error = await outcome(channel);
    expect(error).toBeInstanceOf(DeliveryTroubleError);
    expect(error).toMatchObject({ concerns: 'the-place' });
    const told = JSON.stringify(error) + String(error) + (error as Error).stack;
    expect(told).toContain('SMTP 535 5.7.8');
    expect(told).not.toContain('hunter2');
  });

  it('that is busy is asked again', async () => {
    const server = await serve({
      answerTo: (_, before) => (before === 0 ? answer(451, '4.7.1 greylisted') : null),
    });
    const channel = channelTo(server);
    expect(await outcome(channel)).toMatchObject({
      name: 'DeliveryTroubleError',
      concerns: 'this-alert',
      message: expect.stringContaining('SMTP 451 4.7.1'),
    });
    expect(await outcome(channel)).toBe('delivered');
  });

  it('that refuses an address, or the mail, for good is not asked again', async () => {
    const unknown = await serve({ answerTo: () => answer(550, '5.1.1 user 住民課長 unknown') });
    const error = await outcome(channelTo(unknown));
    expect(error).toBeInstanceOf(RefusedDeliveryError);
    expect(error).toMatchObject({ reason: 'SMTP 550 5.1.1' });
    expect(String(error)).not.toContain('住民課長');
    const spam = await serve({ answerMail: () => answer(554, '5.7.1 no') });
    expect(await outcome(channelTo(spam))).toMatchObject({ reason: 'SMTP 554 5.7.1' });
  });

  it('whose connection breaks in the middle of a mail is asked again', async () => {
    const server = await serve({ dropsInData: 1 });
    const channel = channelTo(server);
    const long = alertWith({ body: '長い行\n'.repeat(10_000) });
    expect(await outcome(channel, long)).toBeInstanceOf(DeliveryTroubleError);
    expect(server.mails).toHaveLength(0);
    expect(await outcome(channel, long)).toBe('delivered');
    expect(openMail(server.mails[0]?.raw ?? '').text).toBe(long.body);
  });

  it('that is down, or says nothing, holds us up no longer than was set', async () => {
    const server = await serve();
    await server.close();
    open.pop();
    expect(await outcome(channelTo(server))).toMatchObject({
      concerns: 'the-place',
      message: expect.stringContaining(`127.0.0.1:${server.port}`),
    });
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => silent.once('listening', listening));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const started = performance.now();
    const error = await outcome(channelTo({ port, ca: server.ca }, { timeoutSeconds: 1 }));
    expect(error).toBeInstanceOf(DeliveryTroubleError);
    expect(performance.now() - started).toBeLessThan(5_000);
    silent.close();
  });
});
