import type { JudgedDate } from '../calibration/lookback.ts';
import { normsOn } from '../calibration/norms.ts';
import type { HistoryDay, StaffHistory } from '../calibration/staff-history.ts';
import type { DayVector } from '../history/day-vector.ts';
import { halfHours } from '../history/day-vector-packing.ts';
import type { Sight } from './channel.ts';
import { exampleTenure } from './example.ts';

/** Figures of a day; those that are left out are 0. */
export type ExampleFigures = Partial<DayVector>;

/** An invented past of an official and seven colleagues, and what the official does today. */
export interface SightExample {
  /** Every day of the past, or what it was so many working days ago (1 … 100). */
  readonly past: ExampleFigures | ((daysAgo: number) => ExampleFigures);
  readonly today: ExampleFigures;
  /** Left out: as in the past. */
  readonly colleaguesToday?: ExampleFigures;
  readonly isOpenToday?: boolean;
  /** Residents seen without recorded work today, and those who live with the official. */
  readonly unexplainedToday?: readonly bigint[];
  readonly ownHousehold?: readonly bigint[];
  /** Whose terminal one is. */
  readonly terminalOwner?: { readonly terminal: number; readonly actor: string };
  /** How many days of the past there are. */
  readonly pastDays?: number;
  /** Which of them people found to be misuse. */
  readonly wasMisuse?: (daysAgo: number) => boolean;
}

const firstDay = 20_000;
const colleagues = 7;

/** The sight of that official on the day after a past of a hundred working days. */
export function exampleSight(example: SightExample): Sight {
  const { past, today, colleaguesToday, isOpenToday = true, pastDays = 100 } = example;
  const { wasMisuse = () => false } = example;
  const figures = (daysAgo: number) => (typeof past === 'function' ? past(daysAgo) : past);
  const date = { day: firstDay + pastDays, workingDays: pastDays };
  const days = Array.from({ length: pastDays }, (_, day) =>
    exampleHistoryDay(firstDay + day, day, figures(pastDays - day)),
  );
  const present = (given: ExampleFigures): HistoryDay => ({
    ...exampleHistoryDay(date.day, date.workingDays, given),
    isOpen: isOpenToday,
  });
  const colleaguePresent = present(colleaguesToday ?? figures(1));
  const unexplained = example.unexplainedToday ?? [];
  const histories = [
    {
      ...historyOf('S0001', [...days, { ...present(today), unexplained }]),
      days: [
        ...days.filter(({ day }) => !wasMisuse(date.day - day)),
        { ...present(today), unexplained },
      ],
    },
    ...Array.from({ length: colleagues }, (_, number) =>
      historyOf(`S000${number + 2}`, [...days, colleaguePresent]),
    ),
  ];
  const { accounts } = normsOn(date, histories);
  const norms = accounts[0];
  if (norms?.today == null) throw new RangeError('The example has no day to be judged.');
  const relations = {
    isOwnHousehold: (_: string, subject: bigint) =>
      example.ownHousehold?.includes(subject) ?? false,
    isColleague: () => false,
  };
  const owner = example.terminalOwner;
  const terminals = {
    ownerOf: (terminal: number) => (owner?.terminal === terminal ? owner.actor : null),
  };
  return { date, norms, today: norms.today, terminals, relations };
}

/** Accounts that each looked at one resident so many days ago, and did nothing else. */
export function exampleHistories(
  actors: readonly string[],
  subject: bigint,
  daysAgo: readonly number[],
): { readonly date: JudgedDate; readonly histories: readonly StaffHistory[] } {
  const date = { day: firstDay + 100, workingDays: 100 };
  const histories = actors.map((actor, place) => {
    const day = date.day - (daysAgo[place] ?? 0);
    const looked = exampleHistoryDay(day, day - firstDay, { peopleSeen: 1, unexplainedPeople: 1 });
    return historyOf(actor, [{ ...looked, unexplained: [subject] }]);
  });
  return { date, histories };
}

function historyOf(actor: string, days: readonly HistoryDay[]): StaffHistory {
  return { actor, days, happened: days, kept: days };
}

function exampleHistoryDay(day: number, workingDays: number, figures: ExampleFigures): HistoryDay {
  return {
    day,
    workingDays,
    isOpen: true,
    tenure: exampleTenure,
    vector: { ...emptyVector, lines: 1, ...figures },
    unexplained: [],
  };
}

const emptyVector: DayVector = {
  lines: 0,
  denied: 0,
  failed: 0,
  views: 0,
  searches: 0,
  updates: 0,
  exportLines: 0,
  printLines: 0,
  outputPeople: 0,
  unapprovedPeople: 0,
  busiestHourPeople: 0,
  uncountedExports: 0,
  peopleSeen: 0,
  busiestHourUnexplained: 0,
  unexplainedPeople: 0,
  neighbourRun: 0,
  pacedViews: 0,
  afterHoursPeople: 0,
  terminalSwitches: 0,
  inHours: new Array<number>(halfHours).fill(0),
  outOfHours: new Array<number>(halfHours).fill(0),
  evening: false,
  night: false,
  closedDay: false,
  estimated: false,
  dataClasses: ['personal'],
  terminals: [],
  helpers: [],
};
