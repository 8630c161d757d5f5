import type { HistoryDay } from '../calibration/staff-history.ts';
import { at } from '../explanations/example.ts';
import { isAfterHours, isExplained, isUnordered } from '../history/recorded-work.ts';
import { isPartlyKnown } from '../history/stands-for.ts';
import { highPeopleMin, reportAfterHours } from './after-hours-sentences.ts';
import type { Sight } from './channel.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
  type StaffDay,
} from './detector.ts';
import { exampleDay, exampleTenure, judged } from './example.ts';
import { exampleSight } from './example-sight.ts';

const parameters = { highPeopleMin } as const;

const holiday = at('2026-05-06T10:00');
const closed = { at: holiday, period: 'closed-day' } as const;

/** Personal data at night or on a closed day, without overtime order, duty roster or approval. */
export const afterHours = defineDetector({
  id: 'after-hours',
  title: { ja: '時間外の個人情報利用', en: 'Personal data after hours' },
  family: 'after-hours',
  sees: {
    ja: '夜間（既定22時〜5時）または閉庁日の個人情報へのアクセスで、時間外勤務命令・当番表・承認のいずれでも説明できないもの。',
    en: 'Access to personal data at night (22:00–05:00 unless set) or on a closed day that no overtime order, duty roster or approval explains.',
  },
  doesNotSee: {
    ja: '開庁日の夕方（閉庁後22時まで）の利用。連携用アカウント。在籍期間外のアカウント（account-state が扱う）。命令のある日の目的外利用。何人もが同じ日に命令なく利用した場合の一人ひとり（災害対応など共通の事情とみなし、警報にしない）。',
    en: 'Evenings of open days until night begins; service accounts; accounts outside their tenure (account-state sees them); misuse under a valid order; each of several who have no order on the same day (taken for a common cause such as a disaster: no alert).',
  },
  knownFalsePositives: {
    ja: '命令の入力が遅れた時間外勤務、災害対応、選挙事務。',
    en: 'Overtime whose order is entered late; disaster response; elections.',
  },
  whatToDo: {
    ja: '勤務の実態と用務を確かめてください。業務であれば時間外勤務命令または当番表に記録してください。',
    en: 'Check whether the person was at work and on what. If it was work, record it in the overtime orders or the duty roster.',
  },
  reference: 'detection.md section 3 (after-hours) and section 4.5',
  parameters,
  rule: {
    standing: 'until-calibrated',
    judge: (day, words) => findingOf(day, day.events.filter(isUnorderedAfterHours), words),
  },
  calibrated: {
    channels: [
      { id: 'after-hours.unordered', share: 0.85, read: readUnordered },
      { id: 'after-hours.hour', share: 0.15, read: readHour },
    ],
    provisional: {
      rule: 'after-hours',
      channel: 'after-hours.unordered',
      read: ({ today, norms }, people) =>
        scoreUnordered(today, people, norms.frequency('afterHoursPeople')),
      peopleOf: ({ afterHoursPeople }) => afterHoursPeople,
    },
    shows(day) {
      if (isNobodysAccount(day.tenure) || isOutsideTenure(day)) return [];
      const unexplained = day.events.filter(
        (event) => event.outcome === 'success' && isUnordered(event) && !isWork(event, day.events),
      );
      const atNight = unexplained.filter(isUnorderedAfterHours);
      return atNight.length > 0 ? atNight : unexplained;
    },
    report: (sight, events, words) => reportAfterHours(events, words, sight),
  },
});

/** Rarity of any unordered use at night or on a closed day, and how many people it reaches. */
function readUnordered({ today, norms }: Sight): number {
  const people = today.vector.afterHoursPeople;
  return scoreUnordered(today, people, norms.frequencyToday('afterHoursPeople'));
}

function scoreUnordered({ tenure }: HistoryDay, people: number, frequency: number): number {
  if (people === 0 || isNobodysAccount(tenure)) return 0;
  return -Math.log10(frequency) + Math.log10(people) / 2;
}

/** Among the candidates: how rare their half-hours are, for the account and its section. */
function readHour({ today, norms }: Sight): number {
  if (isNobodysAccount(today.tenure) || today.vector.afterHoursPeople === 0) return 0;
  return norms.rarestHalfHour(today.vector.outOfHours);
}

function isNobodysAccount(tenure: StaffDay['tenure']): boolean {
  return tenure?.kind === 'service';
}

/** `account-state` speaks for it. */
function isOutsideTenure({ tenure, tenures }: StaffDay): boolean {
  return tenure === null && tenures.length > 0;
}

function findingOf(day: StaffDay, events: readonly JudgedEvent[], words: LocalWords) {
  if (isNobodysAccount(day.tenure) || isOutsideTenure(day) || events.length === 0) return null;
  return { detector: 'after-hours', ...reportAfterHours(events, words), events };
}

/** Recorded work on the resident, at whatever hour of the day, makes the access one of work. */
function isWork(event: JudgedEvent, all: readonly JudgedEvent[]): boolean {
  if (isPartlyKnown(event)) return true;
  return all.some(
    (one) =>
      (one === event || (one.subject !== null && one.subject === event.subject)) &&
      isExplained(one),
  );
}

function isUnorderedAfterHours(event: JudgedEvent): boolean {
  return event.outcome === 'success' && isAfterHours(event);
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  rule: {
    fires: [
      {
        title: 'three residents viewed on a holiday',
        day: exampleDay('2026-05-06', judged(closed, 3)),
      },
      {
        title: 'one search at 23:00 on an open day',
        day: exampleDay(
          '2026-05-11',
          judged({ at: at('2026-05-11T23:00'), action: 'search', period: 'night' }),
        ),
      },
    ],
    quiet: [
      {
        title: 'the same with an overtime order',
        day: exampleDay(
          '2026-05-06',
          judged({ ...closed, explanations: [{ id: 'overtime-order', reference: 'O-1' }] }, 3),
        ),
      },
      {
        title: 'the evening of an open day',
        day: exampleDay('2026-05-11', judged({ at: at('2026-05-11T20:00'), period: 'evening' }, 3)),
      },
      {
        title: 'the night transfer of a service account',
        day: exampleDay('2026-05-06', judged(closed, 3), { ...exampleTenure, kind: 'service' }),
      },
      {
        title: 'an account outside its tenure, for which account-state speaks',
        day: exampleDay('2026-05-06', judged(closed, 3), {
          ...exampleTenure,
          until: '2026-03-31',
        }),
      },
      {
        title: 'signing in on a holiday without touching anything',
        day: exampleDay('2026-05-06', judged({ ...closed, action: 'login', records: 0 })),
      },
    ],
  },
  calibrated: {
    fires: [
      {
        title: 'ten unexplained residents on a closed day by an account that is never there then',
        sight: exampleSight({
          past: { peopleSeen: 20 },
          today: { peopleSeen: 10, afterHoursPeople: 10 },
          isOpenToday: false,
        }),
      },
    ],
    quiet: [
      {
        title: 'the same by an account that is there every other night',
        sight: exampleSight({
          past: (day) => ({ peopleSeen: 20, afterHoursPeople: day % 2 }),
          today: { peopleSeen: 10, afterHoursPeople: 3 },
        }),
      },
      {
        title: 'the same on a closed day on which all colleagues are at work without order',
        sight: exampleSight({
          past: { peopleSeen: 20 },
          today: { peopleSeen: 10, afterHoursPeople: 10 },
          colleaguesToday: { peopleSeen: 10, afterHoursPeople: 10 },
          isOpenToday: false,
        }),
      },
      {
        title: 'a day in office hours',
        sight: exampleSight({ past: { peopleSeen: 20 }, today: { peopleSeen: 20 } }),
      },
    ],
  },
});
