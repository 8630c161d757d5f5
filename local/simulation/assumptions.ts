/**
 * What the author of this city assumes, all numbers in one place. They are guesses of the order of
 * magnitude, from published work where there is any (research: EHR audit, CERT, AGENCY reports),
 * and they are no findings about any real municipality. `assumptions.md` of a city says the same.
 */
export const assumptions = {
  /** The town: residents for each official, and how they live together. */
  residentsPerOfficial: 120,
  residentsMin: 6_000,
  householdSizes: [0.38, 0.28, 0.15, 0.12, 0.05, 0.02],
  /** Residents whose number lies far from their household's: they moved in or married later. */
  numberedApart: 0.15,
  protectedShare: 0.001,
  /** Visits that go to the busier tenth of the households. */
  busyHouseholdVisits: 0.3,

  /** The staff: spread (sd of the logarithm) of rates, hours, coming and going. */
  sectionSpread: 0.35, // beside the kinds of sections; .9 in all
  staffSpread: 0.5,
  partTimeShare: 0.15,
  partTimePace: 0.6,
  headPace: 0.25,
  absenceShare: 0.08,
  absenceDaysMean: 2,
  standInChance: 0.1,
  transferShare: 0.25,
  leaverShareAtYearEnd: 0.03,
  leaverShareBetween: 0.005,
  inheritedTerminal: 0.5,

  /** Volumes: visits a day are negative binomial around rate × weekday × season × section × self. */
  volumeShape: 3,
  weekdayFactors: [1, 1.25, 1.05, 0.95, 0.97, 1, 1], // Sunday first
  afterClosureFactor: 1.15,
  sectionDaySpread: 0.15,
  driftMemory: 0.95,
  driftSpread: 0.08,

  /** What an access is for: the shares of visits by kind of section stand in `sections.ts`. */
  unexplainedShare: 0.085, // of visits; some are explained by chance, which leaves 8 % of views
  unexplainedSpread: 0.4,
  sectionItemShare: 0.2,
  itemOpens: 0.25,
  itemCloses: 0.25,
  itemWrites: 0.3,
  itemDaysMin: 14,
  itemDaysMax: 90,
  householdBurst: 0.35,
  searchFirst: 0.45,
  secondSystemVisits: 0.12,
  counterTerminalVisits: 0.3,
  shortListsADay: 0.05,
  deniedShare: 0.003,
  failedLogins: 0.01,

  /** Legitimate bulk: habit of a few, rare among the others. */
  exporterShare: 0.05,
  exportsAMonth: 1,
  otherExportsADay: 0.001,
  otherExportsSpread: 0.6,
  exportTail: 1.3,
  exportLeast: 30,
  exportMost: 30_000,
  exportApproved: 0.6,
  exportInParts: 0.25,

  /** Work outside office hours. */
  overtimeADay: 0.06,
  overtimeShape: 1.5,
  overtimeOrdered: 0.85,
  overtimeIntoNight: 0.015,
  closedDayWork: 0.004,
  ordersEnteredLate: 0.05,
  officialsPerRoster: 250,
  rosterVisits: 12,
  electionStaff: 0.08,

  /** Accounts that no single person stands behind. */
  sharedCounterVisits: 25,
  conveniPrintsPerOfficial: 0.05,
  nightlyExport: 3_000,

  /** Log files. */
  lateFiles: 0.03,
  missingFiles: 1,
  duplicatedFiles: 1,

  /** Incidents: never before this day, one for so many officials at most. */
  incidentsFromDay: 70,
  officialsPerIncident: 12,
  /** Of the views that a patient thief adds, how many nothing explains. */
  stolenUnexplained: 0.9,
} as const;
