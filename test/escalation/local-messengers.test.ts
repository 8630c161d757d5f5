import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printMail } from '../../shared/adapters/local/mail-text.ts';
import { outboxMessenger } from '../../shared/adapters/local/outbox.ts';
import { terminalMessenger } from '../../shared/adapters/local/terminal-messenger.ts';
import type { OutgoingAlert } from '../../shared/ports.ts';
import { openMail } from '../channels/opened-mail.ts';

const alert: OutgoingAlert = {
  notice: 'C-0123456789abcdef/2.section-head/1',
  caseId: 'C-0123456789abcdef',
  role: 'section-head',
  section: '住民課',
  recipient: 'holder-night',
  severity: 'high',
  to: { name: '住民課長', email: 'head@kisaragi.example', sms: null, https: null },
  subject: '[Sekisho] HIGH C-0123456789abcdef 再連絡・要確認: 多数の住民の閲覧、大量の出力',
  body: '要確認\n本文\n',
  short: '[Sekisho] HIGH C-0123456789abcdef 要確認: 大量の出力',
};
const now = Date.parse('2026-05-11T20:41:00+09:00');

describe('a mail in the outbox', () => {
  it('is plain text that a mail program shows as it was meant', () => {
    const { headers, text } = openMail(printMail(alert, now));
    expect(Object.fromEntries(headers)).toMatchObject({
      From: '関所 Sekisho <sekisho@sekisho.invalid>',
      To: '住民課長 <head@kisaragi.example>',
      Subject: alert.subject,
      Date: 'Mon, 11 May 2026 11:41:00 +0000',
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Sekisho-Notice': alert.notice,
    });
    expect(text).toBe(alert.body);
  });

  it('has the same Message-ID whenever the same notice is sent, and another for another', () => {
    const id = (changes: Partial<OutgoingAlert>, at: number) =>
      openMail(printMail({ ...alert, ...changes }, at)).headers.get('Message-ID');
    expect(id({}, now)).toBe(id({ body: 'x' }, now + 1));
    expect(id({}, now)).not.toBe(id({ notice: 'C-0123456789abcdef/2.section-head/2' }, now));
  });

  it('holds to the limits of mail and smuggles in no header, whatever stands in the alert', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('a\r\nBcc: x@example.com', '=?UTF-8?B?eA==?=', '𠮷'.repeat(400), '', ' x '),
    );
    const anyAlert = fc.record({
      name: words,
      email: words,
      subject: words,
      body: words,
      role: words,
    });
    fc.assert(
      fc.property(anyAlert, ({ name, email, subject, body, role }) => {
        const mail = printMail(
          { ...alert, to: { name, email, sms: null, https: null }, subject, body, role },
          now,
        );
        const { headers, text } = openMail(mail);
        expect([...headers.keys()]).toEqual([
          'From',
          'To',
          'Subject',
          'Date',
          'Message-ID',
          'X-Sekisho-Case',
          'X-Sekisho-Notice',
          'X-Sekisho-Role',
          'MIME-Version',
          'Content-Type',
          'Content-Transfer-Encoding',
          'Auto-Submitted',
        ]);
        expect(headers.get('Subject')).toBe(subject.toWellFormed());
        expect(text).toBe(body.toWellFormed().replaceAll(/\r\n|\r/g, '\n'));
        const head = mail.slice(0, mail.indexOf('\r\n\r\n'));
        expect(head.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e]*$/);
        for (const line of head.split('\r\n')) {
          if (line.includes('=?')) expect(line.length).toBeLessThanOrEqual(76);
        }
        for (const line of mail.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
        }
      }),
    );
  });
});

describe('the outbox folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'sekisho-outbox-')), 'outbox');
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true }));

  it('holds one file for each notice, named after it, however often it is sent', async () => {
    const messenger = outboxMessenger(folder, () => now);
    await messenger.send(alert);
    await messenger.send(alert);
    await Promise.all([messenger.send(alert), messenger.send(alert)]);
    expect(await readdir(folder)).toEqual(['C-0123456789abcdef_2.section-head_1.eml']);
    const mail = await readFile(join(folder, 'C-0123456789abcdef_2.section-head_1.eml'), 'utf8');
    expect(mail).toBe(printMail(alert, now));
  });

  it('never writes outside itself, and keeps unusual ids apart', async () => {
    const messenger = outboxMessenger(folder, () => now);
    const before = await readdir(join(folder, '..'));
    for (const notice of ['../../x/2.課長/1', '../../x/2.係長/1', `x/${'a'.repeat(500)}/1`]) {
      await messenger.send({ ...alert, notice });
    }
    expect(await readdir(join(folder, '..'))).toEqual(before);
    expect(await readdir(folder)).toHaveLength(4);
  });
});

describe('the terminal', () => {
  it('shows a short block: the subject, whom it went to, the id of the notice', async () => {
    const printed: string[] = [];
    await terminalMessenger((block) => printed.push(block)).send(alert);
    expect(printed).toEqual([
      [
        `▲ ${alert.subject}`,
        '  → section-head (住民課), holder-night: 住民課長 <head@kisaragi.example>',
        '  C-0123456789abcdef/2.section-head/1',
        '',
      ].join('\n'),
    ]);
  });
});
