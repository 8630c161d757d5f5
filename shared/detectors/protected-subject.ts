import { at } from '../explanations/example.ts';
import { isExplained } from '../history/recorded-work.ts';
import { alone } from '../history/stands-for.ts';
import { subjectsIn } from '../people.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type StaffDay,
} from './detector.ts';
import { exampleDay, exampleTenure, judged } from './example.ts';
import { counted, grouped, systemsOf, timesOf, when } from './wording.ts';

const morning = at('2026-05-11T10:12');
const look = { at: morning, subject: 5n, isProtected: true } as const;

/** A look at the record of someone under protection measures, without work that explains it. */
export const protectedSubject = defineDetector({
  id: 'protected-subject',
  title: { ja: '支援措置対象者の記録の利用', en: 'Record of a protected resident used' },
  family: 'subject',
  sees: {
    ja: '支援措置の対象者（protected.csv）の記録の利用で、担当業務・記録された手続き・同じ世帯の業務のいずれでも説明できないもの。',
    en: 'Use of the record of someone in protected.csv that no assignment, recorded work or work on the same household explains.',
  },
  doesNotSee: {
    ja: '業務の記録のある利用。対象者を検索結果の一覧で見ただけの場合。対象者の登録漏れ。1日に2万行を超えるアカウントの利用の一部。',
    en: 'Use that recorded work explains; a protected resident in a list of hits; people who are not in protected.csv; some of the use by accounts with more than 20,000 lines a day.',
  },
  knownFalsePositives: {
    ja: '業務の記録が登録されない窓口・電話の問い合わせ。',
    en: 'Enquiries at the counter or by telephone that nobody records.',
  },
  whatToDo: {
    ja: '何の業務で見たのかを直ちに確かめてください。業務でなければ、対象者の安全の確保を最優先に、所管の支援担当に連絡してください。',
    en: 'Find out at once for what work it was used. If for none, the safety of the protected person comes first: tell the office in charge of the measures.',
  },
  reference: 'detection.md section 3 (protected-subject); research/detection.md section 2.5',
  parameters: { linesMin: 1 },
  rule: {
    standing: 'always',
    judge(day, words) {
      const events = unexplainedOf(day).map(alone);
      if (events.length === 0) return null;
      const subjects = subjectsIn(events);
      const time = when(events, words);
      const systems = systemsOf(events, words);
      const times = timesOf(events);
      return {
        detector: 'protected-subject',
        severity: 'high',
        why: [
          {
            ja: `${time.ja}${systems.ja}で、支援措置の対象者${grouped(subjects)}人の記録が${times.ja}使われました。`,
            en: `${time.en} the record of ${counted(subjects, 'resident', 'residents')} under protection measures was used ${times.en} in ${systems.en}.`,
          },
          {
            ja: '担当業務、承認、記録された手続き、同じ世帯の業務のいずれにも、この利用を説明するものがありません。',
            en: 'No assignment, approval, recorded work or work on the same household explains it.',
          },
        ],
        events,
      };
    },
  },
});

/** Of one resident, one explained deed of the day explains the others. */
function unexplainedOf(day: StaffDay): readonly JudgedEvent[] {
  if (day.tenure?.kind === 'service') return [];
  const uses = day.events.filter(
    ({ isProtected, outcome }) => isProtected && outcome === 'success',
  );
  const explained = new Set(uses.filter(isExplained).map(({ subject }) => subject));
  return uses.filter(({ subject }) => !explained.has(subject));
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  rule: {
    fires: [
      {
        title: 'a view of a protected resident that nothing explains',
        day: exampleDay('2026-05-11', judged(look)),
      },
    ],
    quiet: [
      {
        title: 'the same with work on the resident',
        day: exampleDay(
          '2026-05-11',
          judged({ ...look, explanations: [{ id: 'own-work', reference: 'W-1' }] }),
        ),
      },
      {
        title: 'a view that was denied',
        day: exampleDay('2026-05-11', judged({ ...look, outcome: 'denied' })),
      },
      {
        title: 'the nightly transfer of a service account',
        day: exampleDay('2026-05-11', judged(look), { ...exampleTenure, kind: 'service' }),
      },
    ],
  },
});
