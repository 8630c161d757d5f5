import type { Hours, Tenure } from '../../shared/settings/settings.ts';
import { type CityDate, instantOf, type Operation, residentNumber } from './operation.ts';
import type { Random } from './random.ts';
import { type SectionWork, workOfSections } from './section-work.ts';

const residents = 48_000;
const minuteMs = 60_000;

/** One clerk's ordinary day at the records systems: a login, household after household, a logout. */
export function officeDay(
  clerk: Tenure,
  date: CityDate,
  hours: Hours,
  random: Random,
): readonly Operation[] {
  const works = workOfSections[clerk.section] ?? [];
  return works.flatMap((work) => {
    const share = shareOfWork(clerk.role) * ((hours.until - hours.from) / 525);
    const households = Math.round(work.households * share * (0.6 + random.fraction() * 0.8));
    return households === 0 ? [] : systemDay(clerk, date, hours, work, households, random);
  });
}

function systemDay(
  clerk: Tenure,
  date: CityDate,
  hours: Hours,
  work: SectionWork,
  households: number,
  random: Random,
): readonly Operation[] {
  const desk = deskOf(clerk, work.system);
  const midnight = instantOf(date, '00:00');
  const starts = Array.from({ length: households }, () => officeMinute(hours, random))
    .sort((a, b) => a - b)
    .map((minute) => midnight + minute * minuteMs + random.whole(0, 59) * 1000);
  const dealt = starts.flatMap((at) => household(desk, work, at, random));
  const first = starts[0] ?? midnight;
  const last = dealt.at(-1)?.at ?? first;
  const session = { ...desk, screen: 'メニュー', subject: null, records: 0 };
  return [
    { ...session, action: 'login', at: first - random.whole(20, 90) * 1000 },
    ...dealt,
    { ...session, action: 'logout', at: last + random.whole(20, 90) * 1000 },
  ];
}

/** Search, look at one to four neighbours in the register, then perhaps write or print. */
function household(
  desk: Desk,
  work: SectionWork,
  start: number,
  random: Random,
): readonly Operation[] {
  const first = random.whole(1000, residents);
  const members = random.pick([1, 1, 2, 2, 3, 4]);
  const steps: Omit<Operation, 'at' | keyof Desk>[] = [
    { action: 'search', screen: work.searchScreen, subject: null, records: random.whole(1, 9) },
  ];
  for (let member = 0; member < members; member += 1) {
    const screen = random.pick(work.viewScreens);
    steps.push({ action: 'view', screen, subject: residentNumber(first + member), records: null });
  }
  for (const { action, screen, chance } of work.afterwards)
    if (random.chance(chance))
      steps.push({ action, screen, subject: residentNumber(first), records: 1 });
  let at = start;
  return steps.map((step) => {
    const operation = { ...desk, ...step, at };
    at += random.whole(7, 48) * 1000;
    return operation;
  });
}

/** What stays the same while somebody sits at one terminal. */
export type Desk = Pick<Operation, 'actor' | 'section' | 'terminal' | 'system' | 'outcome'>;

export function deskOf(clerk: Pick<Tenure, 'actor' | 'section'>, system: string): Desk {
  const place = clerk.actor.startsWith('S') ? clerk.actor.slice(1) : clerk.actor;
  const terminal = `${system.slice(0, 2).toUpperCase()}-${place}`;
  return { actor: clerk.actor, section: clerk.section, terminal, system, outcome: 'success' };
}

/** Heads sign and discuss; clerks work at the terminal. */
function shareOfWork(role: string): number {
  if (role.endsWith('課長') || role.endsWith('事務局長')) return 0.1;
  if (role.endsWith('補佐') || role.endsWith('次長')) return 0.3;
  return role === '係長' ? 0.6 : 1;
}

/** A minute of the opening hours; the lunch hour keeps a quarter of its work. */
function officeMinute(hours: Hours, random: Random): number {
  for (;;) {
    const minute = random.whole(hours.from + 5, hours.until - 15);
    const lunch = minute >= 12 * 60 && minute < 13 * 60;
    if (!lunch || random.chance(0.25)) return minute;
  }
}
