import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
  type Report,
} from './detector.ts';
import { exampleHistories } from './example-sight.ts';
import { staffMin, subjectScores, windowDays } from './hot-subject-looks.ts';
import { counted, grouped, linesIn, often, systemsOf, when } from './wording.ts';

/** Several officials who look at one resident within a week, none of them with recorded work. */
export const hotSubject = defineDetector({
  id: 'hot-subject',
  title: { ja: '一人の住民への閲覧の集中', en: 'Several look at one resident' },
  family: 'subject',
  sees: {
    ja: '7日以内に、業務の記録で説明できない閲覧を3人以上の職員がした住民。その住民のふだんの閲覧の多さと比べます。',
    en: 'A resident at whom three officials or more looked within seven days without recorded work, against how often that resident is usually looked at.',
  },
  doesNotSee: {
    ja: '1人か2人だけの閲覧。業務の記録のある閲覧。住民を特定しないログ。',
    en: 'A look by one or two; looks with recorded work; logs that name no resident.',
  },
  knownFalsePositives: {
    ja: '複数の課で同時に手続きをした住民、問い合わせの多い住民で、業務の記録が登録されていない場合。',
    en: 'Residents with business in several sections at once, or who ask often, where the work is not recorded.',
  },
  whatToDo: {
    ja: '閲覧した職員ごとに、何の業務だったかを所属長に確かめてください。報道や地域で話題になった人でないかも確かめてください。',
    en: 'Ask each section head what the looks were for. Check whether the resident is in the news or talked about.',
  },
  reference:
    'detection.md section 3 (hot-subject); research/detection.md section 2.5 (seven staff looked at one patient, 2021)',
  parameters: { staffMin, windowDays, popularityDays: 60 },
  bySubject: {
    read: subjectScores,
    report,
  },
});

function report(
  actors: readonly string[],
  events: readonly JudgedEvent[],
  words: LocalWords,
): Report {
  const time = when(events, words);
  const systems = systemsOf(events, words);
  const lines = linesIn(events);
  return {
    severity: actors.length >= 5 ? 'high' : 'medium',
    why: [
      {
        ja: `${time.ja}${systems.ja}で、一人の住民の記録を${grouped(actors.length)}人の職員が${grouped(lines)}回見ました。`,
        en: `${time.en} ${counted(actors.length, 'official', 'officials')} looked at the record of one resident ${often(lines)} in ${systems.en}.`,
      },
      {
        ja: `閲覧したアカウント: ${actors.join('、')}。いずれの閲覧も、業務の記録では説明できません。`,
        en: `The accounts: ${actors.join(', ')}. No recorded work explains any of these looks.`,
      },
    ],
  };
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  bySubject: {
    fires: [
      {
        title: 'four officials on four days',
        ...exampleHistories(['S0001', 'S0002', 'S0003', 'S0004'], 9n, [3, 2, 1, 0]),
      },
    ],
    quiet: [
      {
        title: 'two officials',
        ...exampleHistories(['S0001', 'S0002'], 9n, [1, 0]),
      },
      {
        title: 'four officials within a month',
        ...exampleHistories(['S0001', 'S0002', 'S0003', 'S0004'], 9n, [30, 20, 10, 0]),
      },
    ],
  },
});
