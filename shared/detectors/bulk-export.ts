import { readVolume } from '../calibration/volume.ts';
import type { Severity } from '../cases/case.ts';
import { isExplained, peopleUnapproved } from '../history/recorded-work.ts';
import { isEstimated } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import { readWindow, type Sight, volumeChannel } from './channel.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
  type Report,
} from './detector.ts';
import { exampleSight } from './example-sight.ts';
import { uncountedSentence } from './uncounted-sentence.ts';
import { loadSentence, usualSentence } from './volume-sentences.ts';
import { amount, remarks, systemsOf, timesOf, when } from './wording.ts';

const parameters = {
  halfLifeWorkingDays: 40,
  excessPeopleMin: 20,
  statutoryPeople: 101,
  criticalPeopleMin: 1_000,
  shortWindowWorkingDays: 5,
  longWindowWorkingDays: 20,
} as const;

/** One export, or those of a day, five or twenty days, far beyond an account's habit of bulk. */
export const bulkExport = defineDetector({
  id: 'bulk-export',
  title: { ja: 'ふだんと異なる大量出力', en: 'Unusual bulk export' },
  family: 'bulk-export',
  sees: {
    ja: '承認で説明できない書き出し・印刷の人数が、そのアカウントと所属のふだん（定例の大量出力も含む）から大きく外れる日。1時間、1日、5営業日、20営業日で見ます。件数の記録がない書き出しも。',
    en: 'Days on which the people exported or printed without approval lie far beyond what the account and its section usually do, regular bulk work included; by hour, day, 5 and 20 working days; and exports whose count is not logged.',
  },
  doesNotSee: {
    ja: 'ふだんの定例出力に紛れる程度の量。承認された出力の中身。画面の撮影。',
    en: 'Amounts that drown in the account’s own regular exports; what an approved export was used for; photographs of a screen.',
  },
  knownFalsePositives: {
    ja: '承認簿に載せていない初めての定例業務、制度改正・選挙・給付金などの一時的な業務。',
    en: 'Regular work done for the first time without an approval; one-off work for a reform, an election, a benefit.',
  },
  whatToDo: {
    ja: '出力の目的と保管場所を確かめ、業務であれば承認の記録を添えてください。それまでは、データが庁外に出ないようにしてください。',
    en: 'Find out what the output was for and where it is kept; if it was work, add the record of approval. Until then, keep the data from leaving.',
  },
  reference:
    'detection.md section 3; research/detection.md section 2.1 (empirical-Bayes negative binomial with a mixture of learned bulk)',
  parameters,
  calibrated: {
    channels: [
      volumeChannel('bulk-export.day', 0.65, 'unapprovedPeople'),
      volumeChannel('bulk-export.hour', 0.1, 'busiestHourPeople'),
      volumeChannel('bulk-export.five-days', 0.1, 'unapprovedPeople', 5),
      volumeChannel('bulk-export.twenty-days', 0.08, 'unapprovedPeople', 20),
      { id: 'bulk-export.uncounted', share: 0.07, read: readUncounted },
    ],
    provisional: {
      rule: 'unapproved-bulk-export',
      channel: 'bulk-export.day',
      read: (sight, people) =>
        readVolume(people, readWindow(sight, 'unapprovedPeople', 1).expectation).score,
      peopleOf: ({ unapprovedPeople }) => unapprovedPeople,
    },
    shows: (day) => day.events.filter(isUnapprovedOutput),
    report,
  },
});

/** Exports without a count: how seldom this account has any. */
function readUncounted({ today, norms }: Sight): number {
  const lines = today.vector.uncountedExports;
  if (lines === 0 || today.tenure?.kind === 'service') return 0;
  return -Math.log10(norms.frequencyToday('uncountedExports')) + Math.log10(lines) / 2;
}

function report(sight: Sight, events: readonly JudgedEvent[], words: LocalWords): Report {
  if (events.every((event) => event.action === 'export' && isUncounted(event)))
    return { severity: 'medium', why: [uncountedSentence(events, words), ...remarks(events)] };
  const people = peopleUnapproved(events);
  const reading = readWindow(sight, 'unapprovedPeople', 1);
  const time = when(events, words);
  const systems = systemsOf(events, words);
  const count = amount(people, isEstimated(events));
  const times = timesOf(events);
  const observed = {
    ja: `${time.ja}${systems.ja}から${count.ja}人分を出力しました（${times.ja}）。これを説明する承認は承認簿にありません。`,
    en: `${time.en} the records of ${count.en} people were exported or printed from ${systems.en} (${times.en}). The register of approvals holds none that explains it.`,
  };
  return {
    severity: severityOf(people),
    why: [
      observed,
      usualSentence(reading, 1),
      ...longerWindows(sight, people),
      ...notInTheNumber(events),
      ...loadSentence(sight),
      ...remarks(events),
      ...(people < parameters.statutoryPeople ? [] : [statutorySentence(count)]),
    ],
  };
}

function isUnapprovedOutput(event: JudgedEvent): boolean {
  return (
    (event.action === 'export' || event.action === 'print') &&
    event.outcome === 'success' &&
    !isExplained(event)
  );
}

function severityOf(people: number): Severity {
  if (people >= parameters.criticalPeopleMin) return 'critical';
  return people >= parameters.statutoryPeople ? 'high' : 'medium';
}

/** The weeks before, where they hold more than the day. */
function longerWindows(sight: Sight, people: number): readonly Text[] {
  const days = parameters.longWindowWorkingDays;
  const reading = readWindow(sight, 'unapprovedPeople', days);
  if (reading.observed <= people) return [];
  const { ja, en } = amount(reading.observed, sight.today.vector.estimated);
  return [
    {
      ja: `この日までの${days}営業日では、のべ${ja}人分です。`,
      en: `In the ${days} working days up to it, ${en} people in all (repeats counted).`,
    },
    usualSentence(reading, days),
  ];
}

function isUncounted({ records, subject }: JudgedEvent): boolean {
  return records === null && !subject;
}

function notInTheNumber(events: readonly JudgedEvent[]): readonly Text[] {
  const uncounted = events.filter(isUncounted);
  if (uncounted.length === 0) return [];
  const { ja, en } = timesOf(uncounted);
  return [
    {
      ja: `このうち${ja}は件数がログになく、上の人数に含めていません。`,
      en: `Of these, ${en} the log gives no count; they are not in the number above.`,
    },
  ];
}

function statutorySentence({ ja, en }: Text): Text {
  return {
    ja: `100人を超える漏えいは報告の対象となる区分です（今回の出力は${ja}人分。漏えいと決まったわけではありません）。`,
    en: `A leak of more than 100 people is a reportable class (this output: ${en}; that it is a leak is not established).`,
  };
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  calibrated: {
    fires: [
      {
        title: '500 people by an account that never exports',
        sight: exampleSight({ past: { peopleSeen: 20 }, today: { unapprovedPeople: 500 } }),
      },
    ],
    quiet: [
      {
        title: '500 people by an account that exports as many every week',
        sight: exampleSight({
          past: (day) => ({ peopleSeen: 20, unapprovedPeople: day % 5 === 0 ? 600 : 0 }),
          today: { unapprovedPeople: 500 },
        }),
      },
      {
        title: '25 people by an account that prints as many every day',
        sight: exampleSight({ past: { unapprovedPeople: 25 }, today: { unapprovedPeople: 28 } }),
      },
    ],
  },
});
