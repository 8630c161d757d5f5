import { encodeCp932 } from '../../../shared/reports/cp932.ts';
import { explainedDays } from '../../../shared/sealing/kept-past.ts';

/** An amount of history. */
export interface StoredAmount {
  readonly staffDays: number;
  readonly contributions: number;
  readonly events: number;
}

/** What a seal has to do with. */
export interface SealWork {
  readonly sections: number;
  /** Everybody who did something so far. */
  readonly accounts: number;
  /** Everybody whom `staff.csv` places in the sections that are folded. */
  readonly accountsOfSections: number;
  readonly sealed: StoredAmount;
  /** What is folded again, because later work may explain it: a week's, and the new. */
  readonly folded: StoredAmount;
  readonly history: StoredAmount;
  readonly historyOfSections: StoredAmount;
  /** Days since the first of all logs, with those on which nothing happened. */
  readonly spanDays: number;
  readonly manifests: number;
}

/** A known amount of logs: so many files of one day in October 2026, each with all of its actors. */
export interface Load {
  readonly day: number;
  readonly files: number;
  readonly actors: number;
  /** Of each actor in each file. */
  readonly lines: number;
  /** Over how many sections the actors are spread. */
  readonly sections: number;
}

/**
 * So few lines a day that nobody is told of anything: alerts are counted by themselves. They differ
 * in files, actors, lines and sections, and some days are long enough after others not to be folded
 * together with them, so that what each costs can be told apart.
 */
export const loads: readonly Load[] = [
  { day: 5, files: 2, actors: 12, lines: 40, sections: 2 },
  { day: 6, files: 2, actors: 36, lines: 40, sections: 2 },
  { day: 7, files: 6, actors: 12, lines: 13, sections: 6 },
  { day: 8, files: 2, actors: 36, lines: 15, sections: 6 },
  { day: 19, files: 1, actors: 24, lines: 78, sections: 3 },
  { day: 20, files: 1, actors: 48, lines: 55, sections: 6 },
  { day: 29, files: 4, actors: 12, lines: 20, sections: 1 },
];
/** Not fitted: what the others say of it is held beside what was counted. */
export const checkLoad: Load = { day: 30, files: 3, actors: 24, lines: 25, sections: 4 };

/** One file before all, for the functions to start by. */
export const warming: Load = { day: 5, files: 1, actors: 2, lines: 1, sections: 2 };

const sections = ['住民課', '福祉課', '税務課', '保険課', '子育て課', '会計課'];
const accountsOfSection = 30;

/** Accounts of the loads; and some of whom an alert tells. */
export const staffOfLoads = [
  'actor,section,role,kind,from,until',
  ...sections.flatMap((section, index) =>
    Array.from({ length: accountsOfSection }, (_, place) => {
      return `${accountOf(index, place)},${section},主事,person,2024-04-01,`;
    }),
  ),
  ...['A0001', 'A0002'].map((actor) => `${actor},住民課,主事,person,2024-04-01,`),
  '',
].join('\n');

const head = '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]';
const linesOfHour = 600;

/** One file of a load: views in office hours, each resident once. */
export function loadFile(load: Load, file: number): Uint8Array {
  const { files, actors, lines } = load;
  const day = String(load.day).padStart(2, '0');
  const rows = Array.from({ length: actors * lines }, (_, at) => {
    const number = at * files + file;
    const sequence = `${day}${String(number).padStart(8, '0')}`;
    const minute = String(Math.floor((at % linesOfHour) / 10)).padStart(2, '0');
    const hour = String(9 + (Math.floor(at / linesOfHour) % 8)).padStart(2, '0');
    const time = `${hour}:${minute}:${String((at % 10) * 6).padStart(2, '0')}`;
    const subject = 9_000_000_000 + load.day * 1_000_000 + number;
    const actor = actorOf(load, at % actors);
    return `${sequence},R08.10.${day},${time},${actor},住民票照会,02,${subject},`;
  });
  return encodeCp932([head, ...rows, ''].join('\r\n'));
}

/** What the seal of a load's day has to do with. */
export function workOfSeal({ day }: Load): SealWork {
  const past = [warming, ...loads, checkLoad].filter((one) => one.day <= day);
  const folded = past.filter((one) => one.day >= day - explainedDays);
  const sectionsFolded = Math.max(...folded.map((one) => one.sections));
  const isFolded = (actor: string) => Number(actor[1]) < sectionsFolded;
  return {
    sections: sectionsFolded,
    accounts: new Set(past.flatMap(actorsOf)).size,
    // And those of whom an alert tells, in the first section.
    accountsOfSections: sectionsFolded * accountsOfSection + 2,
    sealed: amountOf(
      past.filter((one) => one.day === day),
      () => true,
    ),
    folded: amountOf(folded, () => true),
    history: amountOf(past, () => true),
    historyOfSections: amountOf(past, isFolded),
    spanDays: day - warming.day + 1,
    manifests: past.reduce((sum, { files }) => sum + files, 0),
  };
}

function amountOf(some: readonly Load[], isMeant: (actor: string) => boolean): StoredAmount {
  const each = some.map((load) => ({ ...load, actors: actorsOf(load).filter(isMeant) }));
  const days = each.flatMap(({ day, actors }) => actors.map((actor) => `${day} ${actor}`));
  const contributions = each.map(({ files, actors }) => files * actors.length);
  return {
    staffDays: new Set(days).size,
    contributions: contributions.reduce((sum, one) => sum + one, 0),
    events: each.reduce((sum, { lines }, at) => sum + lines * (contributions[at] ?? 0), 0),
  };
}

function actorsOf(load: Load): readonly string[] {
  return Array.from({ length: load.actors }, (_, index) => actorOf(load, index));
}

/** Two lines of one actor on an evening; as an export of 2,000 they bring an alert. */
export function eveningFile(actor: string, isExport: boolean): Uint8Array {
  const kind = isExport ? '一括出力,05,,2000' : '住民票照会,02,9000000099,';
  const hour = isExport ? '20' : '10';
  const rows = [
    `19${actor.slice(1)}0001,R08.10.30,${hour}:38:10,${actor},住民票照会,02,9000000098,`,
    `19${actor.slice(1)}0002,R08.10.30,${hour}:40:05,${actor},${kind}`,
  ];
  return encodeCp932([head, ...rows, ''].join('\r\n'));
}

function actorOf(load: Load, index: number): string {
  return accountOf(index % load.sections, Math.floor(index / load.sections));
}

function accountOf(section: number, place: number): string {
  return `L${section}${String(place).padStart(3, '0')}`;
}
