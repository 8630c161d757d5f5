import { describe, expect, it } from 'vitest';
import { outboxAlone } from '../../shared/settings/channels-yaml.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { folderOf, printedMistakes, smallCity } from './small-city.ts';

const withChannels = (lines: string) => ({
  ...smallCity,
  'sekisho.yaml': `${smallCity['sekisho.yaml']}channels:\n${lines}`,
});
const channelsOf = (lines: string) => loadSettings(folderOf(withChannels(lines))).channels;

describe('the channels of one machine', () => {
  it('are the outbox folder where nothing is said', () => {
    expect(loadSettings(folderOf(smallCity)).channels).toEqual(outboxAlone);
  });

  it('are read with their defaults', () => {
    expect(
      channelsOf(
        '  smtp: { host: mail.kisaragi.example, from: sekisho@kisaragi.example, user: sekisho, passwordFile: /etc/sekisho/smtp }\n' +
          '  webhook: { secretEnvironment: SEKISHO_WEBHOOK_SECRET }\n',
      ),
    ).toEqual({
      outbox: true,
      smtp: {
        host: 'mail.kisaragi.example',
        port: null,
        security: 'starttls',
        caFile: null,
        from: 'sekisho@kisaragi.example',
        user: 'sekisho',
        passwordFile: '/etc/sekisho/smtp',
        passwordEnvironment: null,
        timeoutSeconds: 20,
      },
      webhook: {
        secretFile: null,
        secretEnvironment: 'SEKISHO_WEBHOOK_SECRET',
        timeoutSeconds: 10,
      },
    });
  });

  const smtp = 'host: h, from: a@kisaragi.example';
  it.each([
    {
      title: 'a password in the file, which is not quoted',
      lines: `  smtp: { ${smtp}, user: u, password: hunter2 }\n`,
      says: [
        /With "user", write where the password is/,
        'sekisho.yaml:19:55: There is no key "password". Allowed are host, port, security, caFile, from, user, passwordFile, passwordEnvironment, timeoutSeconds.',
      ],
    },
    {
      title: 'a user without the place of a password',
      lines: `  smtp: { ${smtp}, user: u }\n`,
      says: [
        'sekisho.yaml:19:9: channels.smtp: With "user", write where the password is, by either "passwordFile" or "passwordEnvironment" (never the password itself).',
      ],
    },
    {
      title: 'two places of one password',
      lines: `  smtp: { ${smtp}, user: u, passwordFile: /a, passwordEnvironment: B }\n`,
      says: [/either "passwordFile" or "passwordEnvironment"/],
    },
    {
      title: 'a password that would travel in the clear',
      lines: `  smtp: { ${smtp}, security: none, user: u, passwordFile: /a }\n`,
      says: [/would travel in the clear/],
    },
    {
      title: 'a place of a password without a user',
      lines: `  smtp: { ${smtp}, passwordFile: /a }\n`,
      says: [/no "user"/],
    },
    {
      title: 'a place that depends on where the program was started',
      lines: `  smtp: { ${smtp}, user: u, passwordFile: secrets/smtp }\n`,
      says: [/passwordFile: "secrets\/smtp" is not the place of a file/],
    },
    {
      title: 'a kind of encryption that there is not',
      lines: `  smtp: { ${smtp}, security: ssl }\n`,
      says: [/channels\.smtp\.security may be tls, starttls, none \(given: "ssl"\)/],
    },
    {
      title: 'web hooks without the place of a key',
      lines: '  webhook: { timeoutSeconds: 5 }\n',
      says: [/either "secretFile" or "secretEnvironment"/],
    },
  ])('refuse $title', ({ lines, says }) => {
    const printed = printedMistakes(withChannels(lines));
    expect(printed).toEqual(
      says.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
    expect(printed.join()).not.toContain('hunter2');
  });

  it('reach every contact, or it is said which they do not reach', () => {
    const printed = printedMistakes(
      withChannels('  outbox: false\n  webhook: { secretFile: /etc/sekisho/hook }\n'),
    );
    expect(printed.length).toBeGreaterThan(1);
    expect(printed[0]).toMatch(
      /^escalation\.yaml:\d+:\d+: The contact "juki" has no address for the channels of sekisho\.yaml \(webhook\)\./,
    );
    expect(printedMistakes(withChannels(`  outbox: false\n  smtp: { ${smtp} }\n`))).toEqual([]);
  });
});
