import * as z from 'zod';
import { say } from '../whole-language.ts';
import { check } from './check.ts';
import { nightHours, openHours, openHoursOrClosed } from './hours.ts';
import { isLocalDate } from './local-time.ts';
import type { MistakeBook } from './mistake-book.ts';
import { id, words } from './name-schemas.ts';
import { refuse, textThatParses } from './refuse.ts';
import type { CalendarSettings, Hours } from './settings.ts';
import { beginning, end, endsAfterItBegins, localDate } from './time-schemas.ts';
import type { ParsedFile } from './yaml-file.ts';

/** In the order of `CalendarSettings.defaultWeek`. */
const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const days = z.strictObject({
  sunday: openHoursOrClosed,
  monday: openHoursOrClosed,
  tuesday: openHoursOrClosed,
  wednesday: openHoursOrClosed,
  thursday: openHoursOrClosed,
  friday: openHoursOrClosed,
  saturday: openHoursOrClosed,
});
type Week = z.infer<typeof days>;

const week = days.superRefine((hours, context) => {
  if (weekdays.some((day) => hours[day] !== null)) return;
  const text = say((c) => c.settings.neverOpen());
  context.addIssue({ code: 'custom', params: refuse(text) });
});

const closureDate = textThatParses(
  (given) => (isLocalDate(given) || isYearlyDate(given) ? given : undefined),
  (given) => say((c) => c.settings.notAClosureDate(given)),
);

const closure = z
  .strictObject({ from: closureDate, until: closureDate })
  .superRefine(({ from, until }, context) => {
    const mixed = from.length !== until.length;
    // A yearly closure may cross the end of the year: 12-29 to 01-03.
    if (!mixed && (until >= from || !isLocalDate(from))) return;
    const text = say((c) => (mixed ? c.settings.closureMixed() : c.settings.untilBeforeFrom()));
    context.addIssue({ code: 'custom', path: ['until'], params: refuse(text) });
  });

/** `calendar.yaml`: opening hours by section, closures, extra openings, duty rosters, night. */
function calendarYaml(timeZone: string) {
  return z.strictObject({
    hours: z
      .strictObject({
        default: week,
        sections: z.record(words, days.partial()).default({}),
      })
      .optional(),
    nationalHolidays: z.boolean().default(true),
    closures: z.array(closure).default([]),
    extraOpenings: z
      .array(
        z.strictObject({
          date: localDate,
          hours: openHours,
          sections: z.array(words).min(1).nullable().default(null),
        }),
      )
      .default([]),
    dutyRosters: z
      .array(
        z
          .strictObject({
            id,
            from: beginning(timeZone),
            until: end(timeZone),
            actors: z.array(id).min(1),
            systems: z.array(id).min(1).nullable().default(null),
          })
          .superRefine(endsAfterItBegins),
      )
      .default([]),
    graceMinutes: z.int().min(0).max(180).default(30),
    night: nightHours.default({ from: 22 * 60, until: 5 * 60 }),
  });
}

const officeHours: Hours = { from: 8 * 60 + 30, until: 17 * 60 + 15 };
const officeWeek: CalendarSettings['defaultWeek'] = weekdays.map((day) =>
  day === 'saturday' || day === 'sunday' ? null : officeHours,
);

/** What holds where there is no `calendar.yaml`: an ordinary Japanese office (Mon–Fri 8:30–17:15). */
export const defaultCalendar: CalendarSettings = {
  defaultWeek: officeWeek,
  sectionWeeks: new Map(),
  nationalHolidays: true,
  closures: [{ from: '12-29', until: '01-03' }],
  extraOpenings: [],
  dutyRosters: [],
  graceMinutes: 30,
  night: { from: 22 * 60, until: 5 * 60 },
};

/** The calendar. Null: the file holds mistakes, which are in the book. */
export function readCalendarYaml(
  file: ParsedFile,
  timeZone: string,
  book: MistakeBook,
): CalendarSettings | null {
  const { name, value, places } = file;
  const parsed = check(calendarYaml(timeZone), { file: name, path: [], value, places }, book);
  if (parsed === null) return null;
  const { hours, ...rest } = parsed;
  const defaultWeek = hours === undefined ? officeWeek : weekdays.map((day) => hours.default[day]);
  const sections = Object.entries(hours?.sections ?? {});
  return {
    ...rest,
    defaultWeek,
    sectionWeeks: new Map(
      sections.map(([section, differences]) => [section, overlaid(defaultWeek, differences)]),
    ),
  };
}

function overlaid(
  defaultWeek: readonly (Hours | null)[],
  differences: { readonly [Day in keyof Week]?: Hours | null | undefined },
): readonly (Hours | null)[] {
  return weekdays.map((day, index) => {
    const hours = differences[day];
    return hours === undefined ? (defaultWeek[index] ?? null) : hours;
  });
}

/** `MM-DD`, a day of some year (29 February included). */
function isYearlyDate(given: string): boolean {
  return /^\d{2}-\d{2}$/.test(given) && isLocalDate(`2000-${given}`);
}
