import { decimalPattern, hundredths, labourOf } from '../cases/labour.ts';
import { refuse } from '../cases/refuse.ts';
import type { SaidDeed } from '../cases/said-deed.ts';
import { printLocalTime, zoneShift } from '../log-day.ts';
import type { StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';

type HoursDeed = Extract<SaidDeed, { readonly kind: 'hours-recorded' }>;

/** Hours of work on a case; `on` null: today. The rate is that of the settings. */
export interface HoursRequest extends Pick<HoursDeed, 'kind' | 'role' | 'hours' | 'comment'> {
  readonly on: string | null;
}

/**
 * The deed that records hours, with the rate of the role at this time. Throws `RefusedActionError`
 * for hours that are none, a role that there is not, a day to come, and a correction to fewer hours
 * than none. `now` in ms since 1970.
 */
export function hoursDeed(
  request: HoursRequest,
  { record, actions }: StoredCase,
  { organisation, escalation }: Pick<Settings, 'organisation' | 'escalation'>,
  now: number,
): HoursDeed {
  const { id } = record.facts;
  const { role, hours } = request;
  if (!decimalPattern.test(hours) || hundredths(hours) === 0n) {
    refuse((c) => c.cases.notHours(id, hours));
  }
  if (!escalation.roles.has(role) && !organisation.labourRates.has(role)) {
    const allowed = [...escalation.roles.keys()].join(', ');
    refuse((c) => c.cases.noSuchRole(id, role, allowed));
  }
  const today = printLocalTime(now, zoneShift(organisation.timeZone)).slice(0, 10);
  const on = request.on ?? today;
  if (on > today) refuse((c) => c.cases.workInFuture(id, on));
  const recorded = labourOf(actions).hours.get(role) ?? '0';
  if (hundredths(recorded) + hundredths(hours) < 0n) {
    refuse((c) => c.cases.hoursBelowZero(id, role, recorded));
  }
  const rate = organisation.labourRates.get(role);
  return { ...request, on, yenPerHour: rate === undefined ? null : String(rate) };
}
