import type { CaseFacts } from '../../../shared/cases/case.ts';
import type { Text } from '../../../shared/language.ts';
import { type Line, localMinute, logDayOf } from './city-records.ts';
import type { PlainCity } from './plain-city.ts';
import type { Reasoned } from './recorded-work.ts';
import {
  countOf,
  isExplained,
  isOutput,
  looksAt,
  type PlainDay,
  peopleIn,
  shownOf,
  unapprovedOf,
} from './staff-day.ts';
import { accumulated, expectedOver, type Figure } from './usual.ts';

/** What a sentence of an alert says, and what the logs come to. */
export interface Checked {
  readonly kind: string;
  readonly sentence: Text;
  readonly told: readonly string[];
  readonly counted: readonly string[];
}

/** What a case shows, by plain code. */
export interface ShownByPlainCode {
  readonly records: number;
  readonly subjects: number;
  readonly unexplainedSubjects: number;
  readonly lines: ReadonlySet<Line>;
}

/** One detector's firing on one log day of an account or a resident; p is null of a fixed rule. */
export interface Fired {
  readonly logDay: string;
  readonly detector: string;
  readonly p: number | null;
}

/** What a sentence is about. */
interface About {
  readonly city: PlainCity;
  readonly facts: CaseFacts;
  /** All that the case was made of. */
  readonly fired: readonly Fired[];
  readonly logDay: string;
  readonly day: PlainDay | undefined;
}
type Figures = Readonly<Record<string, string | undefined>>;

const minute = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d`;
const dated = new RegExp(`(?<from>${minute})(?:から(?<until>[-\\d :]+)までに、|に、)`, 'u');

/** Every sentence of a case with what plain code comes to; null: nothing here knows how to check it. */
export function checkedSentences(
  facts: CaseFacts,
  city: PlainCity,
  fired: readonly Fired[],
): readonly (Checked | null)[] {
  return facts.why.map((sentence, place) => {
    const found = placed(facts, city, fired, place);
    if (found === null) return null;
    const { kind, about } = found;
    const told = { ...dated.exec(sentence.ja)?.groups, ...kind.pattern.exec(sentence.ja)?.groups };
    const counted = { ...kind.count(about, told) };
    if (kind.shows !== undefined) Object.assign(counted, timesOf(kind.shows(about)));
    const names = Object.keys(counted).sort();
    return {
      kind: kind.id,
      sentence,
      told: names.map((name) => `${name} ${told[name] ?? '-'}`),
      counted: names.map((name) => `${name} ${counted[name]}`),
    };
  });
}

/** The lines that a case rests on, told or not, each once, and its totals over them. */
export function shownByPlainCode(
  facts: CaseFacts,
  city: PlainCity,
  fired: readonly Fired[],
): ShownByPlainCode {
  const shownLines = new Map<Line, Reasoned>();
  for (const { logDay, detector, p } of fired) {
    const day = city.dayOf(facts.actor ?? '', logDay);
    const about = { city, facts, fired, logDay, day };
    for (const one of shownBy(detector, p !== null, about)) shownLines.set(one.line, one);
  }
  const events = [...shownLines.values()];
  const bare = events.filter((one) => !one.ofSubject && !one.approved && !one.ordered);
  return {
    records: events.reduce((sum, { line }) => sum + (line.records ?? 0) * line.count, 0),
    subjects: subjectsIn(events).size,
    unexplainedSubjects: subjectsIn(bare).size,
    lines: new Set(shownLines.keys()),
  };
}

function subjectsIn(events: readonly Reasoned[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ line }) => line.subject ?? []));
}

/** What kind of sentence stands there, and of which day it speaks. */
function placed(facts: CaseFacts, city: PlainCity, fired: readonly Fired[], place: number) {
  const kind = kinds.find(({ pattern }) => pattern.test(facts.why[place]?.ja ?? ''));
  if (kind === undefined) return null;
  const days = facts.why.map(({ ja }) => logDayIn(ja));
  const next = days.slice(place).find((day) => day !== null);
  const before = days.slice(0, place + 1).findLast((day) => day !== null);
  const logDay = (kind.leads ? next : before) ?? '';
  return {
    kind,
    about: { city, facts, fired, logDay, day: city.dayOf(facts.actor ?? '', logDay) },
  };
}

function logDayIn(sentence: string): string | null {
  const { from, until } = dated.exec(sentence)?.groups ?? {};
  if (from === undefined) return null;
  const last = until !== undefined && until.length > 5 ? until : from;
  return logDayOf(Date.parse(`${last.replace(' ', 'T')}+09:00`));
}

/** From and until as alerts write them: the date of the end where it is another one. */
function timesOf(events: readonly Reasoned[]): Figures {
  const from = localMinute(Math.min(...events.map(({ line }) => line.at)));
  const last = localMinute(Math.max(...events.map(({ line }) => line.at)));
  if (from === last) return { from };
  return { from, until: from.slice(0, 10) === last.slice(0, 10) ? last.slice(11) : last };
}

interface Kind {
  readonly id: string;
  readonly pattern: RegExp;
  /** The sentence stands before the one that names its day. */
  readonly leads?: true;
  /** The events whose times it names. */
  readonly shows?: (about: About) => readonly Reasoned[];
  readonly count: (about: About, told: Figures) => Figures;
}

const shown =
  (detector: string) =>
  (about: About): readonly Reasoned[] => {
    const isOfThat = (one: Fired) => one.logDay === about.logDay && one.detector === detector;
    return shownBy(detector, about.fired.find(isOfThat)?.p != null, about);
  };

/** The events that a detector shows of a day on which it fired. */
function shownBy(detector: string, isCalibrated: boolean, about: About): readonly Reasoned[] {
  if (detector === 'hot-subject') return looksOf(about).flatMap(([, looks]) => looks);
  if (detector === 'approval-conduct') return remarkedOutput(about);
  if (detector === 'protected-subject') return protectedUses(about);
  return about.day === undefined ? [] : shownOf(detector, about.day, isCalibrated);
}

const grouped = (count: number): string => Math.round(count).toLocaleString('en-US');
const figure = (name: string): string => `(?<${name}>[\\d,.]+)`;

const kinds: readonly Kind[] = [
  {
    id: 'output on a remarked approval',
    pattern: new RegExp(
      `から${figure('people')}人分を出力しました（${figure('lines')}回）。使われた承認`,
      'u',
    ),
    shows: remarkedOutput,
    count(about) {
      const events = remarkedOutput(about);
      return { people: grouped(peopleIn(events)), lines: grouped(countOf(events)) };
    },
  },
  {
    id: 'overrun',
    pattern: new RegExp(
      `上限${figure('max')}人を超えました（この日の累計${figure('total')}人）`,
      'u',
    ),
    count({ day }, told) {
      const overruns = (day?.lines ?? []).flatMap(({ overrun }) => overrun ?? []);
      const own = overruns.find(({ total }) => grouped(total) === told['total']) ?? overruns[0];
      return { max: grouped(own?.max ?? 0), total: grouped(own?.total ?? 0) };
    },
  },
  {
    id: 'borrowed terminal',
    leads: true,
    pattern: new RegExp(
      `初めて使われた端末(?<names>.*?)で、.*（(?<owners>[^（）]+)）が使っています（${figure('lines')}行）`,
      'u',
    ),
    count: borrowed,
  },
  {
    id: 'output',
    pattern: new RegExp(`から${figure('people')}人分を出力しました（${figure('lines')}回）`, 'u'),
    shows: shown('bulk-export'),
    count(about) {
      const events = shown('bulk-export')(about);
      return { people: grouped(unapprovedOf(events)), lines: grouped(countOf(events)) };
    },
  },
  {
    id: 'statutory line',
    pattern: new RegExp(`今回の出力は${figure('people')}人分`, 'u'),
    count: (about) => ({ people: grouped(unapprovedOf(shown('bulk-export')(about))) }),
  },
  {
    id: 'approved output',
    pattern: new RegExp(`承認で説明できた出力が${figure('lines')}件`, 'u'),
    count: ({ day }) => ({
      lines: grouped(
        (day?.lines ?? []).filter(
          (one) => one.line.outcome === 'success' && isOutput(one) && isExplained(one),
        ).length,
      ),
    }),
  },
  {
    id: 'usual of a day',
    pattern: new RegExp(
      `ふだんは1日${figure('usual')}人ほどで、多くても${figure('most')}人です`,
      'u',
    ),
    count: (about, told) => usual(about, told, 1),
  },
  {
    id: 'usual of a window',
    pattern: new RegExp(
      `ふだんは${figure('days')}営業日${figure('usual')}人ほどで、多くても${figure('most')}人です`,
      'u',
    ),
    count: (about, told) => usual(about, told, Number(told['days'])),
  },
  {
    id: 'window',
    pattern: new RegExp(
      `この日までの${figure('days')}営業日では、のべ${figure('people')}人分です`,
      'u',
    ),
    count({ city, facts, logDay }, told) {
      const window = Number(told['days']);
      const { observed } = expectedOver(
        'unapprovedPeople',
        facts.actor ?? '',
        window,
        city.usualOn(logDay),
      );
      return { people: grouped(observed) };
    },
  },
  {
    id: 'load of the section',
    pattern: new RegExp(`この日の利用は、ふだんの${figure('percent')}%でした`, 'u'),
    count({ city, facts, logDay, day }) {
      const usual = city.usualOn(logDay);
      const past = usual.pasts.get(facts.actor ?? '');
      if (past === undefined || day === undefined) return {};
      return { percent: String(Math.round(100 * usual.load(past, day))) };
    },
  },
  {
    id: 'viewed',
    pattern: new RegExp(`この日は${figure('people')}人の記録を`, 'u'),
    shows: shown('mass-viewing'),
    count: ({ day }) => ({ people: grouped(day?.peopleSeen ?? 0) }),
  },
  {
    id: 'unexplained',
    pattern: new RegExp(`^${figure('people')}人のうち${figure('unexplained')}人について`, 'u'),
    count: ({ day }) => ({
      people: grouped(day?.peopleSeen ?? 0),
      unexplained: grouped(day?.unexplainedPeople ?? 0),
    }),
  },
  {
    id: 'all explained',
    pattern: new RegExp(`^${figure('people')}人全員について、業務の記録が(?<all>あります)`, 'u'),
    count: ({ day }) => ({
      people: grouped(day?.peopleSeen ?? 0),
      all: day?.unexplainedPeople === 0 ? 'あります' : 'ありません',
    }),
  },
  {
    id: 'past of unexplained views',
    pattern: new RegExp(
      `^説明できない閲覧は、.*この日までの${figure('days')}営業日にふだん1日${figure('usual')}人ほど、最も多い日でも${figure('most')}人です`,
      'u',
    ),
    count(about) {
      const values = pastOf(about, 60).map((day) => day.unexplainedPeople);
      values.sort((one, other) => one - other);
      const [low = 0, high = low] = values.slice(
        Math.floor((values.length - 1) / 2),
        Math.floor(values.length / 2) + 1,
      );
      return { days: '60', usual: String((low + high) / 2), most: grouped(values.at(-1) ?? 0) };
    },
  },
  {
    id: 'other days',
    pattern: new RegExp(`^このほか${figure('days')}日についても同様`, 'u'),
    count({ facts, fired }) {
      const all = new Set(fired.map(({ logDay }) => logDay));
      const told = new Set(facts.why.flatMap(({ ja }) => logDayIn(ja) ?? []));
      const isTold = (logDay: string | undefined) => logDay !== undefined && told.has(logDay);
      const [strongest] = fired.toSorted((one, other) => (one.p ?? 1) - (other.p ?? 1));
      const isWhole = [facts.from, strongest?.logDay, facts.until].every(isTold);
      return { days: isWhole ? grouped(all.size - told.size) : 'without one that must be told' };
    },
  },
  {
    id: 'neighbours',
    pattern: new RegExp(`続けて${figure('run')}人見ています`, 'u'),
    count: ({ day }) => ({ run: grouped(day?.run ?? 0) }),
  },
  {
    id: 'paced',
    pattern: new RegExp(`^${figure('views')}回の閲覧が、ほぼ一定`, 'u'),
    count: ({ day }) => ({ views: grouped(day?.paced ?? 0) }),
  },
  {
    id: 'accumulated',
    leads: true,
    pattern: new RegExp(
      `20営業日で、(?<figure>.+?)がのべ${figure('observed')}人あります。${figure('gap')}営業日より前の水準では${figure('expected')}人ほどで、その${figure('times')}倍`,
      'u',
    ),
    count({ city, facts, logDay }, told) {
      const name = figureNamed(told['figure'] ?? '');
      const { observed, expected } = accumulated(name, facts.actor ?? '', city.usualOn(logDay));
      const times = (observed / Math.max(1, expected)).toFixed(1);
      return { observed: grouped(observed), gap: '15', expected: grouped(expected), times };
    },
  },
  {
    id: 'day of an accumulation',
    pattern: new RegExp(`で${figure('people')}人です。(?:1日だけ|$)`, 'u'),
    shows: shown('slow-accumulation'),
    count({ day, facts, logDay }) {
      const name = figureNamed(totalsBefore(facts, logDay));
      return { people: grouped(day?.[name] ?? 0) };
    },
  },
  {
    id: 'after hours',
    pattern: new RegExp(
      `で${figure('people')}人分の個人情報を扱いました（.+、${figure('lines')}回）`,
      'u',
    ),
    shows: shown('after-hours'),
    count(about) {
      const events = shown('after-hours')(about);
      return { people: grouped(peopleIn(events)), lines: grouped(countOf(events)) };
    },
  },
  {
    id: 'past after hours',
    pattern: new RegExp(
      `^このアカウントの夜間・閉庁日の説明できない利用は、この日までの${figure('days')}営業日で(?:${figure('nth')}日目|この日が(?<first>初めて))です`,
      'u',
    ),
    count(about) {
      const before = pastOf(about, 60).filter((day) => day.afterHoursPeople > 0).length;
      const today = (about.day?.afterHoursPeople ?? 0) > 0 ? 1 : 0;
      return before === 0 && today === 1
        ? { days: '60', first: '初めて' }
        : { days: '60', nth: grouped(before + today) };
    },
  },
  {
    id: 'unordered',
    pattern: new RegExp(`^この${figure('events')}行を説明する`, 'u'),
    count: (about) => ({ events: grouped(shown('after-hours')(about).length) }),
  },
  {
    id: 'used',
    pattern: new RegExp(
      `で${figure('lines')}回使われ、(?:少なくとも)?${figure('people')}人分`,
      'u',
    ),
    shows: shown('account-state'),
    count(about) {
      const events = shown('account-state')(about);
      return { people: grouped(peopleIn(events)), lines: grouped(countOf(events)) };
    },
  },
  {
    id: 'terminals',
    leads: true,
    pattern: new RegExp(
      `^(?<on>[\\d-]+)には、端末(?<names>.+)のあいだを10分以内に${figure('switches')}回行き来`,
      'u',
    ),
    count: ({ day, logDay }) => ({
      on: logDay,
      names: day?.switchedAt.join('と'),
      switches: grouped(day?.switches ?? 0),
    }),
  },
  {
    id: 'idle',
    leads: true,
    pattern: new RegExp(`^(?<last>[\\d-]+)を最後に使われておらず、${figure('days')}日ぶり`, 'u'),
    count({ city, facts, logDay }) {
      const before = (city.byActor.get(facts.actor ?? '') ?? []).filter(
        (one) => one.logDay < logDay,
      );
      const last = before.at(-1)?.logDay ?? '';
      return { last, days: grouped((Date.parse(logDay) - Date.parse(last)) / 86_400_000) };
    },
  },
  {
    id: 'first output',
    leads: true,
    pattern: new RegExp(
      `この日までの${figure('days')}日間の記録では、(?<first>初めて)の出力です（承認のない${figure('people')}人分）`,
      'u',
    ),
    count({ city, facts, logDay, day }) {
      const before = (city.byActor.get(facts.actor ?? '') ?? []).filter(
        (one) =>
          one.logDay < logDay && Date.parse(logDay) - Date.parse(one.logDay) <= 180 * 86_400_000,
      );
      const hadAny = before.some(
        ({ lines }) =>
          peopleIn(lines.filter((one) => one.line.outcome === 'success' && isOutput(one))) > 0,
      );
      return {
        days: '180',
        first: hadAny ? 'not the first' : '初めて',
        people: grouped(day?.unapprovedPeople ?? 0),
      };
    },
  },
  {
    id: 'by hand',
    leads: true,
    pattern: /^この連携用アカウントがこれまで使われたことのない端末(?<names>.*)で使われました/u,
    count({ city, facts, logDay, day }) {
      const own = new Set(
        (city.byActor.get(facts.actor ?? '') ?? [])
          .filter((one) => one.logDay < logDay)
          .flatMap(({ lines }) => lines.map(({ line }) => line.terminal)),
      );
      const names = new Set((day?.lines ?? []).map(({ line }) => line.terminal));
      return {
        names: [...names]
          .filter((name) => name && !own.has(name))
          .sort()
          .join('、'),
      };
    },
  },
  {
    id: 'looks at one resident',
    pattern: new RegExp(
      `一人の住民の記録を${figure('actors')}人の職員が${figure('lines')}回見`,
      'u',
    ),
    shows: (about) => looksOf(about).flatMap(([, looks]) => looks),
    count(about) {
      const looks = looksOf(about);
      const lines = looks.flatMap(([, own]) => own);
      return { actors: grouped(looks.length), lines: grouped(countOf(lines)) };
    },
  },
  {
    id: 'accounts that looked',
    pattern: /^閲覧したアカウント: (?<names>.+?)。/u,
    count: (about) => ({
      names: looksOf(about)
        .map(([actor]) => actor)
        .join('、'),
    }),
  },
  {
    id: 'protected',
    pattern: new RegExp(
      `支援措置の対象者${figure('people')}人の記録が${figure('lines')}回使われ`,
      'u',
    ),
    shows: protectedUses,
    count(about) {
      const events = protectedUses(about);
      return { people: grouped(peopleIn(events)), lines: grouped(countOf(events)) };
    },
  },
];

/** Days before with any line, of the last so many working days. */
function pastOf({ city, facts, logDay }: About, window: number): readonly PlainDay[] {
  const now = city.workingDays(logDay);
  return (city.byActor.get(facts.actor ?? '') ?? []).filter(
    (one) => one.logDay < logDay && now - city.workingDays(one.logDay) <= window,
  );
}

function figureNamed(words: string): Figure {
  if (words.includes('説明できない')) return 'unexplainedPeople';
  return words.includes('閲覧した住民') ? 'peopleSeen' : 'unapprovedPeople';
}

/** The latest totals before the day's: where they are those of a day before, they stand there. */
function totalsBefore({ why }: CaseFacts, logDay: string): string {
  const place = why.findIndex(({ ja }) => ja.startsWith(`この日は${logDay}`));
  return why.slice(0, place).findLast(({ ja }) => ja.includes('より前の水準'))?.ja ?? '';
}

function remarkedOutput({ day }: About): readonly Reasoned[] {
  return (day?.lines ?? []).filter(
    (one) =>
      one.line.outcome === 'success' &&
      isOutput(one) &&
      one.line.records !== null &&
      one.remarked &&
      !one.ofSubject,
  );
}

/** Lines at terminals that are new to the account and that one other has nearly to itself. */
function borrowed({ city, facts, logDay, day }: About): Figures {
  const now = city.workingDays(logDay);
  const uses = new Map<string, Map<string, Set<string>>>();
  for (const [actor, all] of city.byActor)
    for (const one of all) {
      if (one.logDay >= logDay || now - city.workingDays(one.logDay) > 160) continue;
      for (const { line } of one.lines) {
        if (line.terminal === '') continue;
        const users = uses.get(line.terminal) ?? new Map<string, Set<string>>();
        uses.set(line.terminal, users);
        users.set(actor, (users.get(actor) ?? new Set()).add(one.logDay));
      }
    }
  const ownerOf = (terminal: string): string | null => {
    const users = [...(uses.get(terminal) ?? [])].map(
      ([actor, days]) => [actor, days.size] as const,
    );
    const total = users.reduce((sum, [, days]) => sum + days, 0);
    const most = users.toSorted(([, one], [, other]) => other - one)[0];
    return most !== undefined && most[1] >= 10 && most[1] >= 0.8 * total ? most[0] : null;
  };
  const owners = new Set<string>();
  const names = new Set<string>();
  let lines = 0;
  for (const { line } of day?.lines ?? []) {
    const owner = ownerOf(line.terminal);
    if (owner === null || owner === facts.actor) continue;
    if (uses.get(line.terminal)?.has(facts.actor ?? '')) continue;
    owners.add(owner);
    names.add(line.terminal);
    lines += line.count;
  }
  return {
    names: [...names].sort().join('、'),
    owners: [...owners].sort().join('、'),
    lines: grouped(lines),
  };
}

/** The usual in the words of alerts, and the largest count that is still reached once in 1,000. */
function usual({ city, facts, logDay }: About, told: Figures, window: number): Figures {
  const { mean, tail } = expectedOver(
    'unapprovedPeople',
    facts.actor ?? '',
    window,
    city.usualOn(logDay),
  );
  const most = Number((told['most'] ?? '').replaceAll(',', ''));
  const isLargest = tail(most) > 0.001 && tail(most + 1) <= 0.001;
  return {
    usual: mean < 10 ? mean.toFixed(1) : grouped(mean),
    most: isLargest ? (told['most'] ?? '') : `another (P(≥ ${most}) = ${tail(most)})`,
  };
}

function protectedUses({ city, day }: About): readonly Reasoned[] {
  const uses = (day?.lines ?? []).filter(
    ({ line }) => line.outcome === 'success' && city.book.isProtected(line.subject ?? ''),
  );
  const explained = new Set(uses.filter(isExplained).map(({ line }) => line.subject));
  return uses.filter(({ line }) => !explained.has(line.subject));
}

/** Accounts of people that looked within seven days, none with recorded work; the resident is in the evidence. */
function looksOf({
  city,
  facts,
  logDay,
}: About): readonly (readonly [string, readonly Reasoned[]])[] {
  const [place] = facts.evidence;
  const subject = city.lineAt(place?.file ?? '', place?.line ?? 0)?.subject ?? '';
  const last = Date.parse(logDay);
  const looks: [string, readonly Reasoned[]][] = [];
  for (const [actor, all] of city.byActor) {
    const days = all.filter((one) => {
      const age = (last - Date.parse(one.logDay)) / 86_400_000;
      return age >= 0 && age < 7 && (one.tenure === null || one.tenure.kind === 'person');
    });
    if (!days.some((one) => one.unexplained.has(subject))) continue;
    looks.push([actor, days.flatMap((one) => looksAt(subject, one))]);
  }
  return looks.sort(([one], [other]) => (one < other ? -1 : 1));
}
