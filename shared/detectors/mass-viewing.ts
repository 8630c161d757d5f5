import { readVolume } from '../calibration/volume.ts';
import type { Severity } from '../cases/case.ts';
import { plural } from '../catalogue/en/plural.ts';
import { isExplained } from '../history/recorded-work.ts';
import type { Text } from '../language.ts';
import { median } from '../statistics/median.ts';
import { readWindow, type Sight, volumeChannel } from './channel.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
  type Report,
} from './detector.ts';
import { exampleSight } from './example-sight.ts';
import { loadSentence, unexplainedSentence } from './volume-sentences.ts';
import { amount, grouped, systemsOf, when } from './wording.ts';

const parameters = {
  halfLifeWorkingDays: 40,
  excessPeopleMin: 20,
  neighbourRunMin: 10,
  pacedViewsMin: 30,
  highPeopleMin: 101,
  windowWorkingDays: 5,
  pastWorkingDays: 60,
} as const;

/** How much a neighbour more in a run counts, on the scale of the other channels. */
const scorePerNeighbour = 0.3;

/** Many residents looked at page by page. */
export const massViewing = defineDetector({
  id: 'mass-viewing',
  title: { ja: 'ふだんと異なる大量閲覧', en: 'Unusual mass viewing' },
  family: 'viewing',
  sees: {
    ja: '画面で見た住民の数が、そのアカウントと所属のふだんから大きく外れる日。特に、業務の記録で説明できない閲覧、連続する番号の順次閲覧、機械のように一定間隔の閲覧。',
    en: 'Days on which the residents seen on screen lie far beyond what the account and its section usually do; above all those that no recorded work explains, runs of neighbouring numbers, and views paced like a machine’s.',
  },
  doesNotSee: {
    ja: '数人だけの閲覧。検索結果の一覧だけを見た場合。業務の記録を伴う閲覧の中の私的な閲覧。1日に2万行を超えるアカウントの順次閲覧と一定間隔の閲覧。',
    en: 'A look at a few; lists of hits that were not opened; a private look among views that recorded work explains; runs and paces of accounts with more than 20,000 lines a day.',
  },
  knownFalsePositives: {
    ja: '繁忙期の窓口、名簿の突合、担当の交代直後。',
    en: 'Counters in busy seasons, reconciling of lists, the first days in a new post.',
  },
  whatToDo: {
    ja: 'その時間に何の業務をしていたかを確かめ、業務であれば担当や作業の記録を登録してください。',
    en: 'Check what work was being done at that time; if it was work, record the assignment or the task.',
  },
  reference: 'detection.md section 3; research/detection.md sections 2.1 and 2.3',
  parameters,
  calibrated: {
    channels: [
      volumeChannel('mass-viewing.unexplained', 0.4, 'unexplainedPeople'),
      volumeChannel('mass-viewing.hour', 0.2, 'busiestHourUnexplained'),
      volumeChannel('mass-viewing.day', 0.05, 'peopleSeen'),
      volumeChannel(
        'mass-viewing.five-days',
        0.1,
        'unexplainedPeople',
        parameters.windowWorkingDays,
      ),
      { id: 'mass-viewing.neighbours', share: 0.2, read: readNeighbours },
      { id: 'mass-viewing.paced', share: 0.05, read: readPaced },
    ],
    provisional: {
      rule: 'unexplained-mass-viewing',
      channel: 'mass-viewing.hour',
      read: (sight, people) =>
        readVolume(people, readWindow(sight, 'busiestHourUnexplained', 1).expectation).score,
      peopleOf: ({ busiestHourUnexplained }) => busiestHourUnexplained,
    },
    shows(day) {
      const seen = day.events.filter(isView);
      const unexplained = seen.filter((event) => !isExplained(event));
      return unexplained.length * 2 >= seen.length ? unexplained : seen;
    },
    report,
  },
});

function readNeighbours({ today }: Sight): number {
  const run = today.vector.neighbourRun;
  return run < parameters.neighbourRunMin
    ? 0
    : (run - parameters.neighbourRunMin + 1) * scorePerNeighbour;
}

function readPaced({ today, norms }: Sight): number {
  const views = today.vector.pacedViews;
  if (views < parameters.pacedViewsMin || today.tenure?.kind === 'service') return 0;
  return (
    -Math.log10(norms.frequencyToday('pacedViews')) + Math.log10(views / parameters.pacedViewsMin)
  );
}

function report(sight: Sight, events: readonly JudgedEvent[], words: LocalWords): Report {
  const { vector } = sight.today;
  const people = amount(vector.peopleSeen, vector.estimated);
  const time = when(events, words);
  const systems = systemsOf(events, words);
  const observed = {
    ja: `${time.ja}${systems.ja}で、この日は${people.ja}人の記録を閲覧しました（証明書を含む）。`,
    en: `${time.en} in ${systems.en}: the records of ${plural(people.en, 'person', 'people')} were viewed that day (certificates included).`,
  };
  return {
    severity: severityOf(vector.unexplainedPeople),
    why: [
      observed,
      unexplainedSentence(vector),
      pastSentence(sight),
      ...patternSentences(sight),
      ...loadSentence(sight),
    ],
  };
}

function isView(event: JudgedEvent): boolean {
  const shows = event.action === 'view' || event.action === 'search' || event.action === 'print';
  return shows && event.outcome === 'success' && event.mayBePersonal;
}

function severityOf(unexplained: number): Severity {
  return unexplained >= parameters.highPeopleMin ? 'high' : 'medium';
}

/** What the account usually has that nothing explains, and the most of the last 60 working days. */
function pastSentence({ norms, today }: Sight): Text {
  const past = norms.past.filter(
    ({ workingDays }) => today.workingDays - workingDays <= parameters.pastWorkingDays,
  );
  const values = past.map(({ vector }) => vector.unexplainedPeople);
  const usual = median(values) ?? 0;
  const most = Math.max(0, ...values);
  const days = parameters.pastWorkingDays;
  return {
    ja: `説明できない閲覧は、このアカウントではこの日までの${days}営業日にふだん1日${grouped(usual)}人ほど、最も多い日でも${grouped(most)}人です。`,
    en: `In the ${days} working days before, this account usually had about ${grouped(usual)} without explanation a day, and ${grouped(most)} on the day with most.`,
  };
}

function patternSentences({ today: { vector } }: Sight): readonly Text[] {
  const sentences: Text[] = [];
  if (vector.neighbourRun >= parameters.neighbourRunMin)
    sentences.push({
      ja: `隣り合う番号の住民を続けて${grouped(vector.neighbourRun)}人見ています（世帯はまとめて1人と数えています）。`,
      en: `${grouped(vector.neighbourRun)} residents with neighbouring numbers were viewed in a row (a household counts once).`,
    });
  if (vector.pacedViews >= parameters.pacedViewsMin)
    sentences.push({
      ja: `${grouped(vector.pacedViews)}回の閲覧が、ほぼ一定の短い間隔で続いています。`,
      en: `${grouped(vector.pacedViews)} views follow each other at nearly the same short interval.`,
    });
  return sentences;
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  calibrated: {
    fires: [
      {
        title: '150 unexplained residents by an account with 20 explained ones a day',
        sight: exampleSight({
          past: { peopleSeen: 20, unexplainedPeople: 1 },
          today: { peopleSeen: 170, unexplainedPeople: 150 },
        }),
      },
      {
        title: '40 neighbouring residents one after another',
        sight: exampleSight({
          past: { peopleSeen: 60, unexplainedPeople: 60, neighbourRun: 3 },
          today: { peopleSeen: 70, unexplainedPeople: 70, neighbourRun: 40 },
        }),
      },
    ],
    quiet: [
      {
        title: '170 residents where everybody of the section sees three times the usual',
        sight: exampleSight({
          past: { peopleSeen: 60 },
          today: { peopleSeen: 120 },
          colleaguesToday: { peopleSeen: 120 },
        }),
      },
      {
        title: 'a family of five with neighbouring numbers',
        sight: exampleSight({
          past: { peopleSeen: 30 },
          today: { peopleSeen: 31, neighbourRun: 5 },
        }),
      },
    ],
  },
});
