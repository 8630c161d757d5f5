/** What one deployment has to do in a month. */
export interface Workload {
  readonly staff: number;
  readonly sections: number;
  readonly events: number;
  /** Uploads. */
  readonly files: number;
  /** In how many files of a log day an account stands that did something on it. */
  readonly filesOfStaffDay: number;
  readonly workingDays: number;
  /** Cases that are told of, and whom each reaches. */
  readonly alerts: number;
  readonly mailsOfAlert: number;
  readonly shortMessagesOfAlert: number;
  readonly gigabytesAsked: number;
  /** Interface endpoints of a closed network, times zones. */
  readonly endpoints: number;
}

/** The same in both languages of the README. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** A row of the cost table: one deployment, or several alike. */
export interface Row {
  readonly name: Words;
  readonly deployments: number;
  readonly workload: Workload;
  /** The same in one deployment: what it would meet first. */
  readonly inOne: Workload;
}

/** 10 million events of 2,000 staff: the month of the bound, and the measure of the other rows. */
const eventsOfStaff = 5_000;
const workingDays = 22;
/** The budget of the sample settings: one false alert in 1,000 staff-days. */
const alertsOfStaffDay = 1 / 1_000;

/** A body of so many staff, whose systems upload so many files a working day. */
export function bodyOf(staff: number, sections: number, filesOfDay: number): Workload {
  return {
    staff,
    sections,
    events: staff * eventsOfStaff,
    files: filesOfDay * workingDays,
    filesOfStaffDay: 2,
    workingDays,
    alerts: staff * workingDays * alertsOfStaffDay,
    mailsOfAlert: 3,
    shortMessagesOfAlert: 0,
    gigabytesAsked: 5,
    endpoints: 0,
  };
}

/** So many accounts one function can score in its fifteen minutes (infra/scoring-memory.ts). */
export const accountsOfDeployment = 10_000;

const city = bodyOf(2_000, 60, 8);
const town = bodyOf(300, 20, 4);

export const bound: Row = {
  name: {
    ja: '市：職員2,000人、月1,000万件',
    en: 'city: 2,000 staff, 10 million events',
  },
  deployments: 1,
  workload: city,
  inOne: city,
};

/** Bodies in the country: 1,741 municipalities and 47 prefectures. */
const bodies = 1_788;
const officials = 3_000_000;

export const rows: readonly Row[] = [
  {
    name: { ja: '町：職員300人', en: 'town: 300 staff' },
    deployments: 1,
    workload: town,
    inOne: town,
  },
  bound,
  {
    name: {
      ja: '県：職員20,000人（配備は2つ）',
      en: 'prefecture: 20,000 staff, in two deployments',
    },
    deployments: 2,
    workload: bodyOf(accountsOfDeployment, 150, 20),
    inOne: bodyOf(2 * accountsOfDeployment, 300, 40),
  },
  {
    name: {
      ja: '全国：職員300万人、1,788団体',
      en: 'country: 3 million officials, 1,788 bodies',
    },
    deployments: bodies,
    workload: bodyOf(Math.round(officials / bodies), 50, 8),
    inOne: bodyOf(officials, 50 * bodies, 8 * bodies),
  },
];

/** What the city of the bound may have more of, all else being as it is. */
export const growths: readonly { readonly name: Words; readonly workload: Workload }[] = [
  {
    name: { ja: '職員 1,000 人（件数は同じ）', en: '1,000 staff, with no more events' },
    workload: { ...city, staff: city.staff + 1_000, alerts: (city.alerts * 3) / 2 },
  },
  {
    name: { ja: '月 100 万件', en: '1 million events a month' },
    workload: { ...city, events: city.events + 1_000_000 },
  },
  {
    name: { ja: '月 1,000 ファイル（件数は同じ）', en: '1,000 files a month, with no more events' },
    workload: { ...city, files: city.files + 1_000 },
  },
];
