import * as z from 'zod';
import { say } from '../whole-language.ts';
import { words } from './name-schemas.ts';
import { refuse, textThatParses } from './refuse.ts';

/** The ways in which a connection to a mail server is made, each with its usual port. */
export const mailSecurities = { tls: 465, starttls: 587, none: 25 } as const;

const mailSecurity = z.enum(['tls', 'starttls', 'none']);
const seconds = z.number().min(1).max(120);

const absolutePath = textThatParses(
  (given) => (/^(?:\/|[A-Za-z]:[\\/])./.test(given) ? given : undefined),
  (given) => say((c) => c.settings.notAnAbsolutePath(given)),
);
const variable = textThatParses(
  (given) => (/^[A-Za-z_]\w*$/.test(given) ? given : undefined),
  (given) => say((c) => c.settings.notAVariable(given)),
);

const smtp = z
  .strictObject({
    host: words,
    port: z.int().min(1).max(65_535).nullable().default(null),
    security: mailSecurity.default('starttls'),
    /** PEM certificates of the town's own authority, beside those that the system trusts. */
    caFile: absolutePath.nullable().default(null),
    from: z.email(),
    user: words.nullable().default(null),
    passwordFile: absolutePath.nullable().default(null),
    passwordEnvironment: variable.nullable().default(null),
    timeoutSeconds: seconds.default(20),
  })
  .superRefine(({ security, user, passwordFile, passwordEnvironment }, context) => {
    const places = [passwordFile, passwordEnvironment].filter((place) => place !== null).length;
    const add = (text: ReturnType<typeof say>) =>
      context.addIssue({ code: 'custom', params: refuse(text) });
    if (user === null && places > 0) add(say((c) => c.settings.passwordWithoutUser()));
    if (user !== null && places !== 1) add(say((c) => c.settings.onePasswordPlace()));
    if (user !== null && security === 'none') add(say((c) => c.settings.passwordInTheClear()));
  });

const webhook = z
  .strictObject({
    secretFile: absolutePath.nullable().default(null),
    secretEnvironment: variable.nullable().default(null),
    timeoutSeconds: seconds.default(10),
  })
  .superRefine(({ secretFile, secretEnvironment }, context) => {
    if ((secretFile === null) !== (secretEnvironment === null)) return;
    context.addIssue({ code: 'custom', params: refuse(say((c) => c.settings.oneSecretPlace())) });
  });

/**
 * `channels` of `sekisho.yaml`: how alerts leave one machine. Where nothing is said they wait in the
 * outbox folder. Passwords never stand in the file: it says where they are.
 */
export const channels = z.strictObject({
  /** Whether every alert is also written into the outbox folder. */
  outbox: z.boolean().default(true),
  smtp: smtp.nullable().default(null),
  webhook: webhook.nullable().default(null),
});

/** How alerts leave one machine. */
export type ChannelSettings = z.infer<typeof channels>;
/** The mail server. */
export type SmtpSettings = z.infer<typeof smtp>;
/** How web hooks are signed. */
export type WebhookSettings = z.infer<typeof webhook>;

/** Everything goes into the outbox folder. */
export const outboxAlone: ChannelSettings = { outbox: true, smtp: null, webhook: null };
