import { gzipSync } from 'node:zlib';
import { addDays } from '../../shared/log-day.ts';
import type { Fate } from './arrival.ts';
import { type CityDay, minuteMs } from './days.ts';
import type { Deed } from './deed.ts';
import { headOf, lineOf } from './log-text.ts';
import type { OutFolder } from './out-folder.ts';
import { type CitySystem, type SystemId, systemIds, systems } from './systems.ts';

/** The logs of all systems, a file a day each. */
export interface LogFiles {
  write(deed: Deed): void;
  /** Writes the files of a local date; what happened past midnight waits for the next. */
  close(day: CityDay): void;
  readonly figures: LogFigures;
}

/** How many lines and files there are, and which files went astray. Names are within the city. */
export interface LogFigures {
  lines: number;
  files: number;
  readonly late: string[];
  readonly missing: string[];
  readonly twice: string[];
}

interface Journal {
  deeds: Deed[];
  sequence: number;
}

const dayMs = 24 * 60 * minuteMs;
/** Of a file that is partly late, what comes with the next day's. */
const latePart = 0.4;

/** Opens the logs in the folder. */
export function openLogFiles(
  out: OutFolder,
  fateOf: (system: SystemId, day: CityDay) => Fate,
): LogFiles {
  const figures: LogFigures = { lines: 0, files: 0, late: [], missing: [], twice: [] };
  const journals: Record<SystemId, Journal> = {
    juki: { deeds: [], sequence: 0 },
    tax: { deeds: [], sequence: 0 },
    welfare: { deeds: [], sequence: 0 },
    insurance: { deeds: [], sequence: 0 },
    reporting: { deeds: [], sequence: 0 },
  };
  const save = (system: CitySystem, name: string, lines: readonly string[]): string => {
    const extension = system.format === 'sekisho-csv' ? 'csv' : 'jsonl';
    const path = `logs/${system.id}/${system.id}-${name}.${extension}`;
    const text = headOf(system) + lines.join('');
    if (system.gzipped) out.write(`${path}.gz`, gzipSync(text));
    else out.write(path, text);
    figures.files += 1;
    return system.gzipped ? `${path}.gz` : path;
  };
  const closeOne = (system: CitySystem, day: CityDay): void => {
    const journal = journals[system.id];
    const { done, waiting } = splitAt(journal.deeds, day.midnight + dayMs);
    journal.deeds = waiting;
    const lines = done.map((deed) => lineOf(system, deed, ++journal.sequence));
    const fate = fateOf(system.id, day);
    if (fate === 'missing') {
      figures.missing.push(`${system.id} ${day.date}`);
      return;
    }
    figures.lines += lines.length;
    const kept = fate === 'partly-late' ? Math.ceil(lines.length * (1 - latePart)) : lines.length;
    save(system, day.date, lines.slice(0, kept));
    if (fate === 'partly-late') {
      const name = `${addDays(day.date, 1)}-late`;
      figures.late.push(save(system, name, lines.slice(kept)));
    }
    if (fate === 'twice') figures.twice.push(save(system, `${day.date}-copy`, lines));
  };
  return {
    write: (deed) => void journals[deed.system].deeds.push(deed),
    close: (day) => {
      for (const id of systemIds) closeOne(systems[id], day);
    },
    figures,
  };
}

function splitAt(deeds: readonly Deed[], midnight: number) {
  const sorted = deeds.toSorted((one, other) => one.at - other.at);
  const end = sorted.findIndex(({ at }) => at >= midnight);
  if (end < 0) return { done: sorted, waiting: [] };
  return { done: sorted.slice(0, end), waiting: sorted.slice(end) };
}
