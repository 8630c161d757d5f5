import * as z from 'zod';
import { dataClasses } from '../event.ts';
import { say } from '../whole-language.ts';
import { textThatParses } from './refuse.ts';

/** Words that must not be empty. */
export const words = textThatParses(
  (given) => given.trim() || undefined,
  () => say((c) => c.settings.blank()),
);

/** An id: 1–64 characters without spaces, so that it can stand in commands and keys. */
export const id = textThatParses(
  (given) => (/^[^\s\p{C}]{1,64}$/u.test(given) ? given : undefined),
  (given) => say((c) => c.settings.notAnId(given)),
);

/** A title in both languages. */
export const text = z.strictObject({ ja: words, en: words });

/** The classes of personal data that a system or screen shows. */
export const classes = z.array(z.enum(dataClasses));
