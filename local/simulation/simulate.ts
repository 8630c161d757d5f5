import { drawFates } from './arrival.ts';
import { openAbsenceBook } from './attendance.ts';
import { type CityPlan, foundCity } from './city.ts';
import type { CityDay } from './days.ts';
import { describeCity } from './description.ts';
import { planIncidents } from './incidents/plan.ts';
import { labelOf } from './labels.ts';
import { type LogFigures, openLogFiles } from './log-files.ts';
import type { OutFolder } from './out-folder.ts';
import { playDay } from './play-day.ts';
import { reservationBook } from './reservations.ts';
import { drawRosters } from './rosters.ts';
import { settingsTexts } from './settings-text.ts';
import { setStage } from './stage.ts';
import { beginTables, writeStandingTables } from './tables.ts';

/** What was written. */
export interface CityFigures extends LogFigures {
  readonly officials: number;
  readonly residents: number;
  readonly incidents: number;
}

/** What the caller chooses, and whether incidents happen. */
export interface SimulationPlan extends CityPlan {
  readonly isQuiet: boolean;
}

/**
 * Writes a city: configuration, logs, labels, assumptions. Day by day, so that memory stays flat;
 * the same plan writes the same bytes. A quiet city is the same city without its incidents.
 */
export function simulate(
  plan: SimulationPlan,
  out: OutFolder,
  tellDay: (day: CityDay) => void,
): CityFigures {
  const city = foundCity(plan);
  const planned = planIncidents(city);
  const reservations = reservationBook(planned);
  const incidents = plan.isQuiet ? [] : planned;
  const duties = drawRosters(city, (official, day) => reservations.of(official, day) === null);
  for (const [name, text] of Object.entries(settingsTexts(city, duties))) out.write(name, text);
  writeStandingTables(city, out);
  const tables = beginTables(city, out);
  const logs = openLogFiles(out, drawFates(city, planned));
  const ledger = { ...tables, deed: logs.write };
  const play = playDay({
    stage: setStage(city, ledger),
    duties: new Map(duties.map((duty) => [duty.day.index, duty])),
    absences: openAbsenceBook(plan.seed),
    reservations,
    incidents,
  });
  for (const day of city.days) {
    play(day);
    logs.close(day);
    tables.flush();
    tellDay(day);
  }
  out.write('labels.jsonl', incidents.map((one) => `${labelOf(city, one)}\n`).join(''));
  const figures = {
    ...logs.figures,
    officials: city.officials.length,
    residents: city.town.residents,
    incidents: incidents.length,
  };
  out.write('assumptions.md', describeCity(plan, figures));
  return figures;
}
