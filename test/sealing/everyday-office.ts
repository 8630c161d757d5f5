import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import type { LogFile } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { configuration, put } from '../command/small-office.ts';

/** So many weekdays in a row, from Monday 2025-06-02. */
export function weekdays(count: number): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse('2025-06-02T00:00:00Z'); days.length < count; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** Generous, so that a past of so few account-days can tell what is unusual enough. */
const budget = 10;

/** A configuration folder of one source; the accounts S0001 to S0008 work in one section. */
export function officeConfiguration(folder: string): string {
  const config = configuration(folder);
  const sekisho = readFileSync(join(config, 'sekisho.yaml'), 'utf8');
  put(config, 'sekisho.yaml', sekisho.replace(/(falseAlerts\w+":) *1\b/u, `$1 ${budget}`));
  const source = { system: 'juki', encoding: 'auto', cadence: 'daily', map: {} };
  const events = { ...source, id: 'events', objects: ['events/*.jsonl'], format: 'sekisho-jsonl' };
  put(config, 'sources.yaml', JSON.stringify({ sources: [events] }));
  const rows = [...accounts, 'S0900', 'S0901'].map(
    (actor) => `${actor},住民課,clerk,person,2020-04-01,`,
  );
  put(config, 'staff.csv', ['actor,section,role,kind,from,until', ...rows, ''].join('\n'));
  return config;
}

export function officeSettings(folder: string): Settings {
  return loadSettings(settingsFolder(officeConfiguration(folder)));
}

/** The accounts of the office. */
export const accounts = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `S000${number}`);

/** What stands out in the everyday, one line of the log. */
export interface Deed {
  readonly day: string;
  readonly actor: string;
  readonly action: 'export' | 'view';
  readonly records: number;
  readonly subject?: string;
}

/** Lines of everyday work, a few looks an account and day, and what stands out of it. */
export function officeLog(days: readonly string[], deeds: readonly Deed[]): readonly string[] {
  const everyday = days.flatMap((day, place) =>
    accounts.flatMap((actor, desk) =>
      Array.from({ length: 2 + ((place * 7 + desk * 3) % 4) }, (_, look) =>
        lineOf({
          day,
          actor,
          action: 'view',
          records: 1,
          subject: `9${String(place * 100 + desk * 10 + look).padStart(6, '0')}`,
        }),
      ),
    ),
  );
  return [...everyday, ...deeds.map(lineOf)];
}

/** The lines as an uploaded file. */
export function officeFile(lines: readonly string[]): LogFile {
  return {
    name: 'events/log.jsonl',
    async *open() {
      yield Buffer.from(lines.join('\n'));
    },
  };
}

function lineOf({ day, ...deed }: Deed): string {
  const at = `${day}T10:${String(JSON.stringify(deed).length % 60).padStart(2, '0')}:00+09:00`;
  const where = { system: 'juki', outcome: 'success', dataClasses: ['personal'] };
  return JSON.stringify({ at, ...deed, ...where, source: 'events', line: 1 });
}
