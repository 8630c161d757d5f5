import { zoneShift } from '../log-day.ts';
import { type CivilTime, instantOf } from './civil-time.ts';

const hourMs = 3_600_000;

/** Abbreviations of zones as PostgreSQL's log prints them: the region, and the hours east of UTC. */
const abbreviations: Readonly<Record<string, readonly [region: string, hours: number]>> = {
  UTC: ['UTC', 0],
  GMT: ['UTC', 0],
  JST: ['Asia/Tokyo', 9],
  KST: ['Asia/Seoul', 9],
  CET: ['Europe/Berlin', 1],
  CEST: ['Europe/Berlin', 2],
  WET: ['Europe/Lisbon', 0],
  WEST: ['Europe/Lisbon', 1],
  BST: ['Europe/London', 1],
  EET: ['Europe/Helsinki', 2],
  EEST: ['Europe/Helsinki', 3],
  EST: ['America/New_York', -5],
  EDT: ['America/New_York', -4],
  CST: ['America/Chicago', -6],
  CDT: ['America/Chicago', -5],
  MST: ['America/Denver', -7],
  MDT: ['America/Denver', -6],
  PST: ['America/Los_Angeles', -8],
  PDT: ['America/Los_Angeles', -7],
};

const shape =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d{1,6}))? (?<zone>[A-Z]{1,5}|[+-]\d{2}(?::?\d{2})?)$/u;

/**
 * The instant of a time like `2026-11-20 18:30:00.123 JST` or `… +09`, or null where there is none
 * or the abbreviation is not known. Where region and abbreviation disagree (`EST` in July) the
 * region's rules hold, as in the Java library by which Filebeat and Elasticsearch read these logs.
 */
export function zonedInstant(text: string): number | null {
  const groups = shape.exec(text)?.groups;
  if (groups === undefined) return null;
  const time: CivilTime = {
    year: Number(groups['year']),
    month: Number(groups['month']),
    day: Number(groups['day']),
    hour: Number(groups['hour']),
    minute: Number(groups['minute']),
    second: Number(groups['second']),
    millisecond: Number((groups['fraction'] ?? '').slice(0, 3).padEnd(3, '0')),
    offsetMinutes: null,
  };
  if (time.hour > 23) return null;
  const zone = groups['zone'] ?? '';
  const known = abbreviations[zone];
  if (known === undefined) {
    const offsetMinutes = numericOffset(zone);
    return offsetMinutes === null ? null : instantOf({ ...time, offsetMinutes }, () => 0);
  }
  const [region, hours] = known;
  const shift = zoneShift(region);
  const literal = instantOf({ ...time, offsetMinutes: hours * 60 }, shift);
  if (literal === null || shift(literal) === hours * hourMs) return literal;
  return instantOf(time, shift);
}

function numericOffset(zone: string): number | null {
  if (!/^[+-]/u.test(zone)) return null;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''));
  return zone.startsWith('-') ? -minutes : minutes;
}
