import { type About, type Figures, figure, grouped, type Kind } from './sentence-kind.ts';
import { remarkedOutput, shown } from './shown-lines.ts';
import { countOf, isExplained, isOutput, peopleIn, unapprovedOf } from './staff-day.ts';
import { expectedOver } from './usual.ts';

/** What alerts say about outputs. */
export const outputKinds: readonly Kind[] = [
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
];

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
