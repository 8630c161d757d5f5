import * as z from 'zod';
import { say } from '../whole-language.ts';
import { words } from './name-schemas.ts';
import { refuse, textThatParses } from './refuse.ts';
import type { Contact } from './settings.ts';

/** SNS takes numbers as E.164 writes them. */
const mobileNumber = textThatParses(
  (given) => (/^\+[1-9]\d{7,14}$/.test(given) ? given : undefined),
  (given) => say((c) => c.settings.notAMobileNumber(given)),
);

/** An address that messages are posted to. */
export const webAddress = textThatParses(
  (given) => (isSafeAddress(given) ? given : undefined),
  (given) => say((c) => c.settings.notAWebAddress(given)),
);

const queue = textThatParses(
  (given) => (/^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:\S+$/.test(given) ? given : undefined),
  (given) => say((c) => c.settings.notAQueue(given)),
);

/** A contact of `escalation.yaml`: at least one address, whichever of the ways it is. */
export const contact = z
  .strictObject({
    name: words,
    phone: words,
    email: z.email().nullable().default(null),
    sms: mobileNumber.nullable().default(null),
    https: webAddress.nullable().default(null),
    sqs: queue.nullable().default(null),
  })
  .superRefine(({ email, sms, https, sqs }, context) => {
    if ((email ?? sms ?? https ?? sqs) !== null) return;
    const text = say((c) => c.settings.contactUnreachable());
    context.addIssue({ code: 'custom', params: refuse(text) });
  }) satisfies z.ZodType<Contact>;

/** https, or http to this very machine, where a gateway of the town's own may stand. */
export function isSafeAddress(given: string): boolean {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname, username, password } = new URL(given);
  if (username !== '' || password !== '') return false;
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
