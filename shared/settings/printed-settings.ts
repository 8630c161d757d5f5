import type { Settings } from './settings.ts';

const mapMark = 'map of entries';

/**
 * Settings as JSON, maps as lists of their entries. A function then starts without reading YAML:
 * that would take a third of its start and a tenth of its bundle.
 */
export function printSettings(settings: Settings): string {
  return JSON.stringify(settings, (_key, value: unknown) =>
    value instanceof Map ? { [mapMark]: [...value] } : value,
  );
}

/** The settings that `printSettings` printed: nobody else writes them, so that they are not checked. */
export function readSettings(text: string): Settings {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(mapMark in value)) return value;
    const entries = value[mapMark];
    return Array.isArray(entries) ? new Map(entries) : value;
  });
}
