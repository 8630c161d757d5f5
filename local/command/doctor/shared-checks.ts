import { arrivalDaysBack, sourceArrivals } from '../../../shared/history/silent-sources.ts';
import type { SourceDayStore } from '../../../shared/ports.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { type Check, type Finding, unwell, well } from './finding.ts';

/** Whether every source has come as far as its cadence lets one expect; a line for each. */
export function sourcesCheck(
  settings: Settings,
  sourceDays: SourceDayStore,
  now: () => number,
): Check {
  return {
    title: say((c) => c.doctor.titles.sources),
    async look() {
      const arrivals = await sourceArrivals(settings, sourceDays, now());
      if (arrivals.length === 0) {
        const found = say((c) => c.doctor.sources.none);
        return [{ verdict: 'doubtful', found, next: null }];
      }
      return arrivals.flatMap(
        ({ source, newest, quietWorkingDays, isSilent }): readonly Finding[] => {
          const { id } = source;
          if (isSilent) {
            const found = say(({ doctor: { sources } }) =>
              newest === null
                ? sources.never(id, arrivalDaysBack)
                : sources.silent(id, newest, quietWorkingDays),
            );
            return [
              unwell(
                found,
                say((c) => c.doctor.sources.silentNext),
              ),
            ];
          }
          if (newest === null) return well(say((c) => c.doctor.sources.irregular(id)));
          return well(say((c) => c.doctor.sources.arrived(id, newest)));
        },
      );
    },
  };
}
