import { type About, type Figures, figure, grouped, type Kind } from './sentence-kind.ts';
import { shown } from './shown-lines.ts';
import { countOf, isOutput, peopleIn } from './staff-day.ts';

/** What alerts say about the use of an account. */
export const stateKinds: readonly Kind[] = [
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
        ({ lines, logDay: day }) =>
          day < logDay && lines.some(({ line }) => line.outcome === 'success'),
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
];

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
