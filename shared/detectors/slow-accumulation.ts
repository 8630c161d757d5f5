import { type PatienceReading, patience, readPatience } from '../calibration/patience.ts';
import type { VolumeFigure } from '../calibration/staff-history.ts';
import { yearDays } from '../calibration/year-total.ts';
import { isExplained } from '../history/recorded-work.ts';
import { type Channel, type Sight, volumeChannel } from './channel.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
  type Report,
} from './detector.ts';
import { exampleSight } from './example-sight.ts';
import {
  type AccumulatedFigure,
  accumulatedFigures,
  todaySentence,
  totalsSentence,
  yearSentence,
} from './slow-accumulation-sentences.ts';

const parameters = {
  runWorkingDays: patience.runWorkingDays,
  gapWorkingDays: patience.gapWorkingDays,
  halfLifeWorkingDays: patience.halfLifeWorkingDays,
  longWindowWorkingDays: 20,
  yearDays,
  highPeopleMin: 101,
} as const;

/** A little more every day, for weeks: no day of it stands out. */
export const slowAccumulation = defineDetector({
  id: 'slow-accumulation',
  title: { ja: '長期間にわたる少しずつの増加', en: 'A little more every day' },
  family: 'slow-accumulation',
  sees: {
    ja: '業務の記録で説明できない閲覧、閲覧全体、承認のない出力が、数週間にわたって少しずつふだんを上回ること。',
    en: 'Views that no recorded work explains, views in all, and output without approval that stay somewhat above the usual for weeks.',
  },
  doesNotSee: {
    ja: 'ふだんより5割未満の増加、数日だけの増加、最初から続いている習慣。',
    en: 'Less than half more than usual; a few days only; what has been a habit from the start.',
  },
  knownFalsePositives: {
    ja: '担当替え、育児休業等からの復帰、業務の記録が登録されなくなった場合。',
    en: 'New duties, return from leave, work that is no longer recorded.',
  },
  whatToDo: {
    ja: 'この数週間に担当が変わったか、業務の記録の登録が漏れていないかを確かめてください。どちらでもなければ、説明できない閲覧の内容を確かめてください。',
    en: 'Check whether duties changed in these weeks, or work went unrecorded. If neither, look at what was viewed without explanation.',
  },
  reference:
    'detection.md section 3; research/detection.md section 2.2; e-detectors: Shin, Ramdas and Rinaldo 2023',
  parameters,
  calibrated: {
    channels: [
      patientChannel('slow-accumulation.unexplained', 0.6, 'unexplainedPeople'),
      patientChannel('slow-accumulation.seen', 0.05, 'peopleSeen'),
      patientChannel('slow-accumulation.output', 0.2, 'unapprovedPeople'),
      volumeChannel(
        'slow-accumulation.twenty-days',
        0.15,
        'unexplainedPeople',
        parameters.longWindowWorkingDays,
      ),
    ],
    shows(day) {
      const unexplained = day.events.filter((event) => isDone(event) && !isExplained(event));
      return unexplained.length > 0 ? unexplained : day.events.filter(isDone);
    },
    report,
  },
});

function patientChannel(id: string, share: number, figure: VolumeFigure): Channel {
  return { id, share, read: (sight) => patienceOf(sight, figure).score };
}

function patienceOf({ norms }: Sight, figure: VolumeFigure): PatienceReading {
  const factors = norms.factors(figure);
  return readPatience({
    lookback: norms.lookback,
    values: norms.values(figure),
    factors: factors.past,
    today: { value: norms.value(figure), factor: factors.today },
    prior: norms.prior(figure),
    dispersion: norms.dispersion(figure),
    valueMax: norms.habit(figure, 0).threshold,
  });
}

function report(sight: Sight, events: readonly JudgedEvent[], words: LocalWords): Report {
  const [figure = 'unexplainedPeople'] = accumulatedFigures.toSorted(
    (one, other) => patienceOf(sight, other).score - patienceOf(sight, one).score,
  );
  const reading = patienceOf(sight, figure);
  return {
    severity: reading.observed - reading.expected >= parameters.highPeopleMin ? 'high' : 'medium',
    why: [
      totalsSentence(peopleInWindow(sight, figure), reading.expected, figure),
      yearSentence(sight, figure),
      todaySentence(sight, figure, events, words),
    ],
  };
}

/** As the logs hold them: the accumulator counts a bulk day only up to a bound. */
function peopleInWindow({ norms, today }: Sight, figure: AccumulatedFigure): number {
  const { ages, shares, days } = norms.lookback;
  return days.reduce((sum, { vector }, at) => {
    const isMember = (ages[at] ?? 0) < parameters.longWindowWorkingDays && (shares[at] ?? 0) === 1;
    return isMember ? sum + vector[figure] : sum;
  }, today.vector[figure]);
}

function isDone({ action, outcome, mayBePersonal }: JudgedEvent): boolean {
  const isUse = ['view', 'search', 'print', 'export'].includes(action);
  return isUse && outcome === 'success' && mayBePersonal;
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  calibrated: {
    fires: [
      {
        title: 'twice the unexplained views for 30 days',
        sight: exampleSight({
          past: (day) => ({ peopleSeen: 30, unexplainedPeople: day > 30 ? 3 : 7 }),
          today: { peopleSeen: 30, unexplainedPeople: 7 },
        }),
      },
    ],
    quiet: [
      {
        title: 'the same as ever',
        sight: exampleSight({
          past: { peopleSeen: 30, unexplainedPeople: 5 },
          today: { peopleSeen: 30, unexplainedPeople: 6 },
        }),
      },
      {
        title: 'one busy day',
        sight: exampleSight({
          past: { peopleSeen: 30, unexplainedPeople: 5 },
          today: { peopleSeen: 90, unexplainedPeople: 20 },
        }),
      },
    ],
  },
});
