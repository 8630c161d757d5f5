import type { Relations } from '../detectors/channel.ts';
import type { Judge } from '../judging.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Links between staff and residents: an account of `staff.csv` that stands as a subject in
 * `households.csv` names the household of its holder. Nothing is known where none stands there.
 */
export function relationsOf({ staff }: Settings, { tables }: Judge): Relations {
  const homes = new Map<string, string>();
  const sections = new Map<string, Set<string>>();
  for (const [actor, tenures] of staff) {
    const home = tables.household(tables.hash(actor));
    if (home === null) continue;
    homes.set(actor, home);
    const own = sections.get(home) ?? new Set();
    sections.set(home, own);
    for (const { section } of tenures) own.add(section);
  }
  return {
    isOwnHousehold(actor, subject) {
      const home = homes.get(actor);
      return home !== undefined && tables.household(subject) === home;
    },
    isColleague(actor, subject) {
      const home = homes.size === 0 ? null : tables.household(subject);
      if (home === null || home === homes.get(actor)) return false;
      const theirs = sections.get(home);
      return staff.get(actor)?.some(({ section }) => theirs?.has(section)) ?? false;
    },
  };
}
