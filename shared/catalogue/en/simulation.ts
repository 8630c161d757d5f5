import type { WholeCatalogue } from '../ja/whole.ts';

/** What the simulation says, in English. */
export const simulation: WholeCatalogue['simulation'] = {
  notANumber: (option, allowed, given) =>
    `--${option} must be a whole number, ${allowed} (given: "${given}").`,
  notADate: (option, given) => `--${option} must be a date such as 2026-01-05 (given: "${given}").`,
  notEmpty: (folder) =>
    `"${folder}" is not an empty folder. Name a folder that is new or holds nothing.`,
  progress: (day, days, date) => `up to ${date} (${day} of ${days} days)`,
  done: (folder, f) =>
    `A synthetic city is in ${folder}: ${f.files} log files with ${f.lines} lines, ${f.officials} officials, ${f.residents} residents, ${f.incidents} incidents. Its assumptions are in assumptions.md.`,
  title: 'The assumptions of this synthetic city',
  introduction:
    'Everything in this city is invented. The figures below are its author’s assumptions, and no findings about any real municipality. What is measured here holds under these assumptions.',
  headings: {
    city: 'This city',
    files: 'How the logs arrived',
    assumptions: 'Assumptions',
    incidents: 'Incidents',
  },
  city: (f) => [
    `seed ${f.seed}, ${f.days} days from ${f.begin}, a staff of ${f.staff} (${f.officials} people with those who came later), ${f.residents} residents`,
    `${f.files} log files with ${f.lines} lines, ${f.incidents} incidents${f.isQuiet ? ' (--quiet: the same city without them)' : ''}`,
  ],
  files: (f) => [
    `missing: ${listed(f.missing)}`,
    `arrived twice: ${listed(f.twice)}`,
    `partly a day late: ${listed(f.late)}`,
  ],
  assumptions: (a) => [
    `${a.residentsPerOfficial} residents for each official. Numbers of a household follow one another, but for ${percent(a.numberedApart)} of its members; ${percent(a.protectedShare)} are under protection measures`,
    `Rates of sections and officials are log-normal (sd ${a.sectionSpread} beside the kinds of sections, ${a.staffSpread} among officials); ${percent(a.partTimeShare)} work part time`,
    `Visits a day are negative binomial (shape ${a.volumeShape}) around weekday, season (moving, tax, insurance, an election), the section’s day (sd ${a.sectionDaySpread}) and a slow personal drift (AR(1) ${a.driftMemory}, ${a.driftSpread})`,
    `${percent(a.absenceShare)} are absent; in ${percent(a.standInChance)} of these cases someone of another section stands in. On 1 April ${percent(a.transferShare)} change section and ${percent(a.leaverShareAtYearEnd)} leave. Heads and deputies stay. Work is not handed over at a transfer`,
    `About ${percent(a.unexplainedShare)} of visits (it differs between officials) have no work behind them. The others come from assignments, the section’s work, own and colleagues’ writes, and certificates at the counter. Visits without work never touch the protected`,
    `About ${percent(a.exporterShare)} of the staff (more in some kinds of sections) export in bulk ${a.exportsAMonth} time a month, the others ${a.otherExportsADay} a day; sizes are Pareto (${a.exportTail}, from ${a.exportLeast} to ${a.exportMost}); ${percent(a.exportApproved)} are approved`,
    `Overtime on about ${percent(a.overtimeADay)} of days, ${percent(a.overtimeOrdered)} of it ordered. Work in the night and on closed days always has an order or a roster, but ${percent(a.ordersEnteredLate)} of the orders are entered afterwards`,
    'There are shared counter accounts, certificate machines and nightly runs (approved for the year). Officials use their own terminals and, at the counter, shared ones',
  ],
  incidents: (a) => [
    `From day ${a.incidentsFromDay} at the earliest (in a short time: the last third), one for ${a.officialsPerIncident} officials at most, each on different officials. The same seed with --quiet is the same city without them`,
    `Of the views that a patient incident adds, nothing explains ${percent(a.stolenUnexplained)}`,
  ],
};

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
