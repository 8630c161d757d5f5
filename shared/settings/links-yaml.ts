import * as z from 'zod';
import { limits } from '../limits.ts';
import { say } from '../whole-language.ts';
import { isSafeAddress } from './contact-schema.ts';
import { textThatParses } from './refuse.ts';

const hoursMax = 31 * 24;

/** Without its last slashes: what is appended begins with one. */
const address = textThatParses(
  (given) => (isSafeAddress(given) && !/[?#]/.test(given) ? given.replace(/\/+$/, '') : undefined),
  (given) => say((c) => c.settings.notALinkAddress(given)),
);

/** `links` of `sekisho.yaml`: links in messages by which whoever gets them can answer without signing in. */
export const links = z.strictObject({
  /** Where whoever clicks reaches Sekisho; `/links/…` is appended. */
  address,
  /** How long a link can be used. */
  validHours: z.number().positive().max(hoursMax).default(limits.linkHoursUsual),
});

/** Links in messages. */
export type LinkSettings = z.infer<typeof links>;
