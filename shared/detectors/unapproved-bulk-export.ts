import { plural } from '../catalogue/en/plural.ts';
import { at } from '../explanations/example.ts';
import { isExplained, peopleUnapproved } from '../history/recorded-work.ts';
import { isEstimated } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
} from './detector.ts';
import { exampleDay, judged } from './example.ts';
import { amount, linesIn, remarks, systemsOf, timesOf, when } from './wording.ts';

const parameters = { peopleMin: 101, criticalPeopleMin: 1_000 } as const;

const evening = at('2026-05-11T20:41');
const approved = { explanations: [{ id: 'approval', reference: 'A-1' }] } as const;

/** Fixed rule of the warm-up: people exported or printed in one log day that no approval covers. */
export const unapprovedBulkExport = defineDetector({
  id: 'unapproved-bulk-export',
  title: { ja: '承認のない大量出力', en: 'Bulk export without approval' },
  family: 'bulk-export',
  sees: {
    ja: '1日（4時区切り）に書き出し・印刷した人数のうち、承認で説明できないものが101人以上。',
    en: 'People exported or printed in one log day beyond every approval: 101 or more.',
  },
  doesNotSee: {
    ja: '100人以下の出力。何日にも分けた出力。画面での閲覧。',
    en: 'Exports of 100 people or fewer, exports spread over days, viewing on screen.',
  },
  knownFalsePositives: {
    ja: '窓口での証明書の大量発行、承認簿に載せていない定例の帳票。',
    en: 'Counters that print many certificates; routine lists that nobody put into approvals.csv.',
  },
  whatToDo: {
    ja: '出力の目的と保管場所を確かめ、業務であれば承認の記録を添えてください。それまでは、データが庁外に出ないようにしてください。',
    en: 'Find out what the output was for and where it is kept; if it was work, add the record of approval. Until then, keep the data from leaving.',
  },
  reference:
    'detection.md section 4.5; more than 100 persons is a reportable class for public bodies (domain.md section 2.1)',
  parameters,
  rule: {
    standing: 'until-calibrated',
    judge(day, words) {
      const output = day.events.filter(isOutput);
      const events = output.filter((event) => !isExplained(event));
      const people = peopleUnapproved(events);
      if (people < parameters.peopleMin) return null;
      return {
        detector: 'unapproved-bulk-export',
        severity: people >= parameters.criticalPeopleMin ? 'critical' : 'high',
        why: [
          observed(events, people, words),
          approvals(output.filter(isExplained)),
          ...remarks(events),
          statutoryLine(amount(people, isEstimated(events))),
        ],
        events,
      };
    },
  },
});

function isOutput(event: JudgedEvent): boolean {
  return (event.action === 'export' || event.action === 'print') && event.outcome === 'success';
}

function observed(events: readonly JudgedEvent[], people: number, words: LocalWords): Text {
  const { ja, en } = amount(people, isEstimated(events));
  const times = timesOf(events);
  const systems = systemsOf(events, words);
  const time = when(events, words);
  return {
    ja: `${time.ja}${systems.ja}から${ja}人分を出力しました（${times.ja}）。`,
    en: `${time.en} the records of ${en} people were exported or printed from ${systems.en} (${times.en}).`,
  };
}

function approvals(covered: readonly JudgedEvent[]): Text {
  const isEstimate = isEstimated(covered);
  const { ja, en } = amount(isEstimate ? linesIn(covered) : covered.length, isEstimate);
  return covered.length === 0
    ? {
        ja: 'この日のこの職員の出力を説明する承認は、承認簿にありません。',
        en: 'The register of approvals holds none that explains this output.',
      }
    : {
        ja: `このほかに承認で説明できた出力が${ja}件あり、上の人数には含めていません。`,
        en: `Besides, an approval explains ${plural(en, 'output', 'outputs')}, not counted above.`,
      };
}

function statutoryLine({ ja, en }: Text): Text {
  return {
    ja: `100人を超える漏えいは報告の対象となる区分です（今回の出力は${ja}人分。漏えいと決まったわけではありません）。`,
    en: `A leak of more than 100 people is a reportable class (this output: ${en}; that it is a leak is not established).`,
  };
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  rule: {
    fires: [
      {
        title: '101 people in two exports',
        day: exampleDay('2026-05-11', [
          ...judged({ at: evening, action: 'export', records: 60 }),
          ...judged({ at: evening + 60_000, action: 'export', records: 41 }),
        ]),
      },
    ],
    quiet: [
      {
        title: '100 people',
        day: exampleDay('2026-05-11', judged({ at: evening, action: 'export', records: 100 })),
      },
      {
        title: '2,000 people under an approval',
        day: exampleDay(
          '2026-05-11',
          judged({ at: evening, action: 'export', records: 2_000, ...approved }),
        ),
      },
      {
        title: 'an export that was denied',
        day: exampleDay(
          '2026-05-11',
          judged({ at: evening, action: 'export', records: 900, outcome: 'denied' }),
        ),
      },
    ],
  },
});
