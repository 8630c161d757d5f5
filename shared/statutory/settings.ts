import * as z from 'zod';
import { refuse, textThatParses } from '../settings/refuse.ts';
import { say } from '../whole-language.ts';

const reminderDays = z.array(z.int().min(-60).max(30)).max(20);

const reminderTime = textThatParses(
  (given) => {
    const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(given) ?? [];
    return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
  },
  (given) => say((c) => c.statutory.rules.settings.notATimeOfDay(given)),
);

/**
 * `statutory:` of the settings: the numbers of the law, which change with it, and the reminders. A
 * key that is left out has the default of the current law as research knows it.
 */
export const statutorySchema = z
  .strictObject({
    /** From one more person than this on, a class of many people applies. */
    peopleOver: z.int().min(0).default(100),
    /** Which day is day 1: that of the first knowledge, or the one after it. */
    firstDay: z.enum(['day-of-knowledge', 'day-after']).default('day-of-knowledge'),
    /** The preliminary report is made within these days (3 to 5). */
    preliminaryFromDay: z.int().min(1).max(60).default(3),
    preliminaryUntilDay: z.int().min(1).max(60).default(5),
    finalUntilDay: z.int().min(1).max(365).default(30),
    finalLongerUntilDay: z.int().min(1).max(365).default(60),
    /** Days from the deadline on which people are reminded; negative: before it. */
    preliminaryReminderDays: reminderDays.default([-2, -1, 0, 1]),
    finalReminderDays: reminderDays.default([-10, -3, -1, 0, 1]),
    /** The time of day of reminders, minutes after midnight; written `HH:MM`. */
    reminderTime: reminderTime.default(9 * 60),
  })
  .superRefine((given, context) => {
    const order = [
      'preliminaryFromDay',
      'preliminaryUntilDay',
      'finalUntilDay',
      'finalLongerUntilDay',
    ] as const;
    for (const [index, key] of order.entries()) {
      const before = order[index - 1];
      if (before === undefined || given[before] <= given[key]) continue;
      const text = say((c) =>
        c.statutory.rules.settings.earlierThan(key, given[key], before, given[before]),
      );
      context.addIssue({ code: 'custom', path: [key], params: refuse(text) });
    }
  });

/** The numbers by which classes are judged and the clock runs. */
export type StatutorySettings = Readonly<z.infer<typeof statutorySchema>>;

/** What holds where the settings say nothing. */
export const defaultStatutorySettings: StatutorySettings = statutorySchema.parse({});
