import { rootCertificates } from 'node:tls';
import { createTransport, type Transporter } from 'nodemailer';
import * as z from 'zod';
import { DeliveryTroubleError, RefusedDeliveryError } from '../../errors.ts';
import { say } from '../../language.ts';
import { mailSecurities, type SmtpSettings } from '../../settings/channels-yaml.ts';
import type { Channel } from './channel.ts';
import { printMail } from './mail-text.ts';

/** What the settings only say the place of. */
export interface SmtpSecrets {
  /** null: the server asks for none. */
  readonly password: string | null;
  /** PEM certificates to trust beside the system's; null: none. */
  readonly ca: string | null;
}

/**
 * Hands alerts to a mail server (RFC 5321), each over a connection of its own. What the server
 * answers is told by its code alone: its words may quote the mail. `now` in ms since 1970.
 */
export function smtpChannel(
  settings: SmtpSettings,
  secrets: SmtpSecrets,
  now: () => number,
): Channel {
  const transport = transportOf(settings, secrets);
  const place = `${settings.host}:${settings.port ?? mailSecurities[settings.security]}`;
  const form = { from: settings.from, encoding: 'base64' } as const;
  return {
    id: 'smtp',
    placeOf: ({ to }) => (to.email === null ? null : place),
    async deliver(alert) {
      const envelope = { from: settings.from, to: [alert.to.email ?? ''] };
      try {
        await transport.sendMail({ envelope, raw: printMail(alert, now(), form) });
      } catch (error) {
        throw refusalOrTrouble(error, place);
      }
    },
  };
}

function transportOf(settings: SmtpSettings, { password, ca }: SmtpSecrets): Transporter {
  const { host, port, security, user, timeoutSeconds } = settings;
  const milliseconds = timeoutSeconds * 1_000;
  return createTransport({
    host,
    port: port ?? mailSecurities[security],
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca === null ? {} : { ca: [...rootCertificates, ca] }) },
    ...(user === null || password === null ? {} : { auth: { user, pass: password } }),
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

const answer = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
});

/**
 * A 5yz answer to the recipient or to the mail is for good; all else (no connection, no sign-in, a
 * sender that is not allowed, 4yz) is for whoever runs the mail to repair, and is tried again.
 */
function refusalOrTrouble(error: unknown, place: string): Error {
  const { code = 'unknown', command = '', response = '', responseCode = 0 } = answerOf(error);
  const enhanced = response.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/)?.[1];
  const words = responseCode > 0 ? ['SMTP', responseCode, enhanced] : [code];
  const reason = words.filter((word) => word !== undefined).join(' ');
  const isAboutThisMail = responseCode > 0 && ['RCPT TO', 'DATA'].includes(command);
  // The cause is left out: it would carry the words of the server into whatever prints it.
  if (isAboutThisMail && responseCode >= 500 && responseCode !== 503) {
    const text = say((c) => c.escalation.delivery.mailRefused(place, reason));
    return new RefusedDeliveryError(text, reason);
  }
  const text = say((c) => c.escalation.delivery.mailTrouble(place, reason));
  return new DeliveryTroubleError(text, isAboutThisMail ? 'this-alert' : 'the-place');
}

function answerOf(error: unknown): z.infer<typeof answer> {
  const parsed = answer.safeParse(error);
  return parsed.success ? parsed.data : {};
}
