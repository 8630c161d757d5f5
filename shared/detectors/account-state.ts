import { surelyKeptDays } from '../calibration/kept-days.ts';
import { at } from '../explanations/example.ts';
import type { Text } from '../language.ts';
import type { Tenure } from '../settings/settings.ts';
import { stateChannels } from './account-state-channels.ts';
import { stateSentences } from './account-state-sentences.ts';
import type { Sight } from './channel.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
  type Report,
  type StaffDay,
} from './detector.ts';
import { exampleDay, exampleTenure, judged } from './example.ts';
import { exampleSight } from './example-sight.ts';
import { peopleReached, systemsOf, timesOf, when } from './wording.ts';

const saturday = at('2026-05-09T13:05');
const retired: Tenure = { ...exampleTenure, until: '2026-03-31' };

/** Use of an account after its holder has left, or before he or she has started. */
export const accountState = defineDetector({
  id: 'account-state',
  title: { ja: 'アカウントの不自然な利用', en: 'Account used as its holder would not' },
  family: 'account-state',
  sees: {
    ja: '退職・異動の後や着任の前の利用（職員表の期間による）。ほかの職員の端末での利用、同時に2つの端末での利用、60日を超えて使われていなかったアカウントの利用、180日ぶりの出力、人手による連携用アカウントの利用。',
    en: 'Use after its holder left or before the start (by staff.csv); use at somebody else’s terminal or at two terminals at once; use after more than 60 idle days; a first output in 180 days; a service account used by hand.',
  },
  doesNotSee: {
    ja: '本人の端末での、本人の不在中の借用。職員表にないアカウント。失敗したログイン。',
    en: 'Borrowing at the holder’s own terminal while he or she is away; accounts that staff.csv does not know; failed logins.',
  },
  knownFalsePositives: {
    ja: '人事の登録が遅れた再任用・異動。端末の交換や応援勤務。休業からの復帰。',
    en: 'Re-employment or transfers that personnel enters late; replaced terminals, help in another section; return from leave.',
  },
  whatToDo: {
    ja: '在籍の登録が遅れていないかを確かめてください。遅れでなければアカウントを直ちに止め、誰が使ったかを端末と入退室の記録で確かめてください。',
    en: 'Check whether the tenure was entered late. If not, disable the account now and find out from terminal and entry records who used it.',
  },
  reference:
    'detection.md sections 3 and 4.5; a city, 2018: used on the Saturday after retirement (domain.md section 5)',
  parameters: {
    linesMin: 1,
    dormantDays: 60,
    dormantDaysMax: surelyKeptDays,
    firstOutputDays: 180,
  },
  rule: {
    standing: 'always',
    judge(day, words) {
      if (day.tenure !== null || day.tenures.length === 0) return null;
      const events = day.events.filter((event) => event.outcome === 'success');
      if (events.length === 0) return null;
      const time = when(events, words);
      const systems = systemsOf(events, words);
      const times = timesOf(events);
      const people = peopleReached(events);
      return {
        detector: 'account-state',
        severity: events.some((event) => event.action === 'export') ? 'critical' : 'high',
        why: [
          tenureSentence(day),
          {
            ja: `${time.ja}${systems.ja}で${times.ja}使われ、${people.ja}の個人情報に及びます。`,
            en: `${time.en} it was used ${times.en} in ${systems.en}, reaching the ${people.en}.`,
          },
        ],
        events,
      };
    },
  },
  calibrated: {
    channels: stateChannels,
    shows: (day) => day.events.filter((event) => event.outcome === 'success'),
    report,
  },
});

function tenureSentence(day: StaffDay): Text {
  const before = day.tenures.filter((one) => one.until !== null && one.until < day.logDay).at(-1);
  const after = day.tenures.find((one) => one.from > day.logDay);
  if (before !== undefined)
    return {
      ja: `職員表では、このアカウントの在籍は${before.until}まで（${before.section}）です。`,
      en: `By staff.csv this account was in office until ${before.until} (${before.section}).`,
    };
  return {
    ja: `職員表では、このアカウントの在籍は${after?.from ?? ''}から（${after?.section ?? ''}）です。`,
    en: `By staff.csv this account is in office only from ${after?.from ?? ''} (${after?.section ?? ''}).`,
  };
}

function report(sight: Sight, events: readonly JudgedEvent[], words: LocalWords): Report {
  const time = when(events, words);
  const systems = systemsOf(events, words);
  const people = peopleReached(events);
  const times = timesOf(events);
  return {
    severity: 'medium',
    why: [
      ...stateSentences(sight, events),
      {
        ja: `${time.ja}${systems.ja}で${times.ja}使われ、${people.ja}の個人情報に及びます。`,
        en: `${time.en} it was used ${times.en} in ${systems.en}, reaching the ${people.en}.`,
      },
    ],
  };
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  rule: {
    fires: [
      {
        title: 'a retired account on a Saturday',
        day: exampleDay('2026-05-09', judged({ at: saturday }, 5), retired),
      },
      {
        title: 'an account before its first day',
        day: exampleDay('2020-03-30', judged({ at: at('2020-03-30T10:00') })),
      },
    ],
    quiet: [
      {
        title: 'the last day in office',
        day: exampleDay('2026-03-31', judged({ at: at('2026-03-31T17:00') }), retired),
      },
      {
        title: 'a sign-in that was refused',
        day: exampleDay(
          '2026-05-09',
          judged({ at: saturday, action: 'login', outcome: 'denied', records: 0 }),
          retired,
        ),
      },
    ],
  },
  calibrated: {
    fires: [
      {
        title: 'used at the terminal of a colleague',
        sight: exampleSight({
          past: { terminals: [{ terminal: 7, lines: 40 }] },
          today: { terminals: [{ terminal: 8, lines: 120 }] },
          terminalOwner: { terminal: 8, actor: 'S0003' },
        }),
      },
    ],
    quiet: [
      {
        title: 'used at its own terminal',
        sight: exampleSight({
          past: { terminals: [{ terminal: 7, lines: 40 }] },
          today: { terminals: [{ terminal: 7, lines: 30 }] },
        }),
      },
    ],
  },
});
