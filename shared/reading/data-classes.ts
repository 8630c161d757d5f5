import type { DataClass } from '../event.ts';
import type { System } from '../settings/settings.ts';

const none: readonly DataClass[] = [];

/**
 * The data classes of an event: those of the screen where the configuration names it, else of the
 * system; none where the system is not configured.
 */
export function dataClassesOf(
  systems: ReadonlyMap<string, System>,
  system: string,
  screen: string | undefined,
): readonly DataClass[] {
  const configured = systems.get(system);
  if (configured === undefined) return none;
  if (screen === undefined || configured.screens.size === 0) return configured.dataClasses;
  return configured.screens.get(screen) ?? configured.dataClasses;
}
