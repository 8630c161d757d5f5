import { plural } from '../catalogue/en/plural.ts';
import { isExplained } from '../history/recorded-work.ts';
import { isEstimated } from '../history/stands-for.ts';
import type { Channel, Sight } from './channel.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
  type Report,
} from './detector.ts';
import { exampleSight } from './example-sight.ts';
import { amount, grouped, linesIn, systemsOf, when } from './wording.ts';

const parameters = { householdWeight: 3, colleagueWeight: 2, windowWorkingDays: 20 } as const;

const channel: Channel = { id: 'relation.close', share: 1, read: readClose };

/** Unexplained looks at the record of the holder's own household, or of a colleague's. */
export const relation = defineDetector({
  id: 'relation',
  title: { ja: '身近な人の記録の閲覧', en: 'Records of people close by' },
  family: 'subject',
  sees: {
    ja: '業務の記録で説明できない、本人・家族・同じ所属の職員の世帯の記録の閲覧（20営業日の重み付きの数）。',
    en: 'Views without recorded work of the holder’s own household, or of the household of a colleague of the section (weighted, over 20 working days).',
  },
  doesNotSee: {
    ja: '職員と住民の結び付きが households.csv に登録されていない場合（アカウントを subject の欄に書くと、その職員の世帯になります）。親族でも世帯が別の人。',
    en: 'Anything where households.csv does not link staff to residents (an account in its column subject names the household of its holder); relatives who live elsewhere.',
  },
  knownFalsePositives: {
    ja: '小さな町で、同僚の家族の手続きを窓口で受けた場合。',
    en: 'A small town, where a colleague’s family comes to the counter.',
  },
  whatToDo: {
    ja: 'どの手続きのための閲覧だったかを確かめてください。身近な人の手続きは、ほかの職員が担当するのが原則です。',
    en: 'Check for what business it was. Business of people close by should be handled by somebody else.',
  },
  reference: 'detection.md section 3 (relation); research/detection.md section 2.5',
  parameters,
  calibrated: {
    channels: [channel],
    shows: (day) =>
      day.events.filter((event) => event.outcome === 'success' && !isExplained(event)),
    report,
  },
});

/** Weighted residents of the last 20 working days, if one of them was looked at today. */
function readClose({ today, norms, relations }: Sight): number {
  const weightOf = (subject: bigint): number => {
    if (relations.isOwnHousehold(norms.actor, subject)) return parameters.householdWeight;
    return relations.isColleague(norms.actor, subject) ? parameters.colleagueWeight : 0;
  };
  if (!today.unexplained.some((subject) => weightOf(subject) > 0)) return 0;
  const window = norms.past.filter(
    ({ workingDays }) => today.workingDays - workingDays < parameters.windowWorkingDays,
  );
  const subjects = new Set([...today.unexplained, ...window.flatMap((day) => day.unexplained)]);
  return [...subjects].reduce((sum, subject) => sum + weightOf(subject), 0);
}

function report(
  { today, norms, relations }: Sight,
  events: readonly JudgedEvent[],
  words: LocalWords,
): Report {
  const own = today.unexplained.filter((one) => relations.isOwnHousehold(norms.actor, one)).length;
  const others = today.unexplained.filter((one) => relations.isColleague(norms.actor, one)).length;
  const time = when(events, words);
  const systems = systemsOf(events, words);
  const lines = amount(linesIn(events), isEstimated(events));
  return {
    severity: 'low',
    why: [
      {
        ja: `${time.ja}${systems.ja}で、業務の記録で説明できない閲覧が${lines.ja}行あります。`,
        en: `${time.en} ${plural(lines.en, 'line', 'lines')} in ${systems.en} without recorded work.`,
      },
      {
        ja: `その中に、このアカウントの利用者の世帯の人が${grouped(own)}人、同じ所属の職員の世帯の人が${grouped(others)}人います。`,
        en: `Among them ${grouped(own)} of the household of the account’s holder, and ${grouped(others)} of households of colleagues.`,
      },
    ],
  };
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  calibrated: {
    fires: [
      {
        title: 'two of the own household',
        sight: exampleSight({
          past: { peopleSeen: 20 },
          today: { peopleSeen: 20, unexplainedPeople: 2 },
          unexplainedToday: [5n, 6n],
          ownHousehold: [5n, 6n],
        }),
      },
    ],
    quiet: [
      {
        title: 'somebody else’s household',
        sight: exampleSight({
          past: { peopleSeen: 20 },
          today: { peopleSeen: 20, unexplainedPeople: 2 },
          unexplainedToday: [7n, 8n],
          ownHousehold: [5n, 6n],
        }),
      },
    ],
  },
});
