import { figure, grouped, type Kind, logDayIn, pastOf } from './sentence-kind.ts';
import { looksOf, protectedUses, shown } from './shown-lines.ts';
import { countOf, peopleIn } from './staff-day.ts';

/** What alerts say about hours, residents and the other days of a case. */
export const otherKinds: readonly Kind[] = [
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
    pattern: new RegExp(`^この利用（ログ${figure('events')}行）を説明する`, 'u'),
    count: (about) => ({ events: grouped(shown('after-hours')(about).length) }),
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
