import type { LogDay } from '../../shared/log-day.ts';
import { type CityDay, callDays } from './days.ts';
import { type Official, postingOn } from './officials.ts';
import { foundSections, type Section } from './sections.ts';
import { employ } from './staffing.ts';
import { foundTown, type Town } from './town.ts';

/** What the caller chooses. */
export interface CityPlan {
  readonly seed: number;
  readonly staff: number;
  readonly days: number;
  readonly begin: LogDay;
}

/** The city as it stands before anything happens. */
export interface City {
  readonly plan: CityPlan;
  readonly town: Town;
  readonly sections: readonly Section[];
  readonly officials: readonly Official[];
  readonly days: readonly CityDay[];
}

/** Founds the city: the same plan, the same city. */
export function foundCity(plan: CityPlan): City {
  const sections = foundSections(plan.seed, plan.staff);
  const days = callDays(plan.begin, plan.days);
  return {
    plan,
    town: foundTown(plan.seed, plan.staff),
    sections,
    officials: employ(plan.seed, plan.staff, sections, days),
    days,
  };
}

/** Where an official works on a date; null: not in office. */
export function sectionOn(city: City, official: Official, date: LogDay): Section | null {
  const posting = postingOn(official, date);
  return posting === null ? null : (city.sections[posting.section] ?? null);
}

/** The account of a section's head, who approves and orders; its deputy for the head's own. */
export function approverOf(city: City, section: Section, applicant: string): string {
  const heads = city.officials.filter(
    ({ isHead, postings }) => isHead && postings[0]?.section === section.index,
  );
  return (heads.find(({ actor }) => actor !== applicant) ?? city.officials[0])?.actor ?? applicant;
}
