import type { CaseFacts } from '../../../shared/cases/case.ts';
import type { PlainCity } from './plain-city.ts';
import { type Figures, figure, grouped, type Kind, pastOf } from './sentence-kind.ts';
import { shown } from './shown-lines.ts';
import { peopleIn } from './staff-day.ts';
import { accumulated, type Figure } from './usual.ts';

/** What alerts say about viewing, of a day or over weeks. */
export const viewingKinds: readonly Kind[] = [
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
    id: 'viewed within an hour',
    pattern: new RegExp(`で、${figure('minutes')}分以内に${figure('people')}人の記録を`, 'u'),
    shows: shown('unexplained-mass-viewing'),
    count: (about) => ({
      minutes: '60',
      people: grouped(peopleIn(shown('unexplained-mass-viewing')(about))),
    }),
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
    id: 'year',
    leads: true,
    pattern: new RegExp(
      `${figure('days')}日間（(?<since>[\\d-]+)から）では、(?<figure>.+?)がのべ${figure('total')}人あり(?:、同じ所属のほかの${figure('others')}人の中央値はのべ${figure('median')}人|ます)`,
      'u',
    ),
    count: ({ city, facts, logDay }, told) =>
      yearOf(figureNamed(told['figure'] ?? ''), facts.actor ?? '', logDay, city),
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
];

/** The sum of an account's days in a year or as long as there are logs, and that of its peers. */
function yearOf(name: Figure, actor: string, logDay: string, city: PlainCity): Figures {
  const all = [...city.byActor.values()].flat();
  const [first = ''] = all.map((one) => one.logDay).sort();
  const yearAgo = new Date(Date.parse(logDay) - 364 * 86_400_000).toISOString().slice(0, 10);
  const since = [first, yearAgo].sort().at(-1) ?? '';
  const totalOf = (one: string) => {
    const days = (city.byActor.get(one) ?? []).filter((day) => day.logDay >= since);
    const upTo = days.filter((day) => day.logDay <= logDay);
    return upTo.length === 0 ? null : upTo.reduce((sum, day) => sum + day[name], 0);
  };
  const { pasts } = city.usualOn(logDay);
  const own = pasts.get(actor);
  const others = [...pasts.values()]
    .filter((past) => past.actor !== actor && past.group === own?.group)
    .flatMap((past) => totalOf(past.actor) ?? [])
    .sort((one, other) => one - other);
  const middle = others.length / 2;
  const median = ((others[Math.ceil(middle) - 1] ?? 0) + (others[Math.floor(middle)] ?? 0)) / 2;
  const hasPeers = own?.today?.tenure?.kind === 'person' && others.length >= 3;
  return {
    days: String((Date.parse(logDay) - Date.parse(since)) / 86_400_000 + 1),
    since,
    total: grouped(totalOf(actor) ?? 0),
    others: hasPeers ? String(others.length) : '-',
    median: hasPeers ? grouped(median) : '-',
  };
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
