import { at } from '../explanations/example.ts';
import { busiestHour } from '../history/busiest-hour.ts';
import { hasWork, showsOne, workedOn } from '../history/recorded-work.ts';
import { isEstimated } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
} from './detector.ts';
import { exampleDay, exampleTenure, judged } from './example.ts';
import { amount, systemsOf, when } from './wording.ts';

const parameters = { peopleMin: 101, criticalPeopleMin: 1_000 } as const;

const morning = at('2026-05-11T10:05');
const worked = { explanations: [{ id: 'own-work', reference: 'W-1' }] } as const;

/** Fixed rule of the warm-up: people looked at within an hour that no recorded work explains. */
export const unexplainedMassViewing = defineDetector({
  id: 'unexplained-mass-viewing',
  title: { ja: '説明のない短時間の大量閲覧', en: 'Mass viewing within an hour, unexplained' },
  family: 'viewing',
  sees: {
    ja: '60分以内に閲覧した、業務の記録で説明できない101人以上の記録（共有フォルダーでは101件以上のファイル）。',
    en: 'The records of 101 people or more (on a file share: 101 files) looked at within 60 minutes that no recorded work explains.',
  },
  doesNotSee: {
    ja: '1時間に100人以下の閲覧。サービス用アカウントの閲覧。検索結果の一覧だけを見た場合。',
    en: 'Views of 100 people or fewer an hour; those of service accounts; lists of hits that were not opened.',
  },
  knownFalsePositives: {
    ja: '名簿の突合、画面を自動で送る作業、業務の記録を取り込んでいない課の入力作業。',
    en: 'Reconciling of lists, screens that page by themselves, data entry in sections whose work is not on record.',
  },
  whatToDo: {
    ja: 'その1時間に何の業務をしていたかを確かめ、業務であれば担当や作業の記録を登録してください。',
    en: 'Check what work was being done in that hour; if it was work, record the assignment or the task.',
  },
  reference:
    'detection.md sections 3 and 4.5; more than 100 persons is a reportable class for public bodies (domain.md section 2.1)',
  parameters,
  rule: {
    standing: 'until-calibrated',
    judge({ events, tenure }, words) {
      if (tenure?.kind === 'service') return null;
      const hour = busiestHour(unexplainedViews(events));
      if (hour.people < parameters.peopleMin) return null;
      return {
        detector: 'unexplained-mass-viewing',
        severity: hour.people >= parameters.criticalPeopleMin ? 'critical' : 'high',
        why: [observed(hour.events, hour.people, words), noWork],
        events: hour.events,
      };
    },
  },
});

function unexplainedViews(events: readonly JudgedEvent[]): readonly JudgedEvent[] {
  const done = events.filter(({ outcome }) => outcome === 'success');
  const works = workedOn(done);
  return done.filter((event) => showsOne(event) && !hasWork(event, works));
}

function observed(events: readonly JudgedEvent[], people: number, words: LocalWords): Text {
  const systems = systemsOf(events, words);
  const time = when(events, words);
  const { ja, en } = amount(people, isEstimated(events));
  return {
    ja: `${time.ja}${systems.ja}で、60分以内に${ja}人の記録を閲覧しました。`,
    en: `${time.en} in ${systems.en}: the records of ${en} people were viewed within 60 minutes.`,
  };
}

const noWork: Text = {
  ja: '担当業務・承認・記録された手続きのいずれにも、これを説明するものがありません。',
  en: 'No assignment, approval or recorded work explains any of it.',
};

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  rule: {
    fires: [
      {
        title: '101 people one after another',
        day: exampleDay('2026-05-11', judged({ at: morning, action: 'view' }, 101)),
      },
    ],
    quiet: [
      {
        title: '100 people',
        day: exampleDay('2026-05-11', judged({ at: morning, action: 'view' }, 100)),
      },
      {
        title: '200 people over two hours',
        day: exampleDay('2026-05-11', [
          ...judged({ at: morning, action: 'view' }, 100),
          ...judged({ at: morning + 3_700_000, action: 'view' }, 100),
        ]),
      },
      {
        title: '500 people on whom the account works',
        day: exampleDay('2026-05-11', judged({ at: morning, action: 'view', ...worked }, 500)),
      },
      {
        title: '500 people by an interface between systems',
        day: exampleDay('2026-05-11', judged({ at: morning, action: 'view' }, 500), {
          ...exampleTenure,
          kind: 'service',
        }),
      },
    ],
  },
});
