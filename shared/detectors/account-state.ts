import { at } from '../explanations/example.ts';
import type { Text } from '../language.ts';
import type { Tenure } from '../settings/settings.ts';
import { defineDetector, type StaffDay } from './detector.ts';
import { exampleDay, exampleTenure, judged } from './example.ts';
import { grouped, linesIn, often, peopleReached, systemsOf, when } from './wording.ts';

const saturday = at('2026-05-09T13:05');
const retired: Tenure = { ...exampleTenure, until: '2026-03-31' };

/** Use of an account after its holder has left, or before he or she has started. */
export const accountState = defineDetector({
  id: 'account-state',
  title: { ja: '在籍期間外のアカウント利用', en: 'Account used outside its tenure' },
  family: 'account-state',
  sees: {
    ja: '退職・異動の後、または着任の前に使われたアカウント（職員表の期間による）。',
    en: 'An account that is used after its holder left or before the start, by staff.csv.',
  },
  doesNotSee: {
    ja: '在籍中の他人のアカウントの借用。職員表にないアカウント。失敗したログイン。',
    en: 'Accounts borrowed while their holder is in office; accounts that staff.csv does not know; failed logins.',
  },
  knownFalsePositives: {
    ja: '人事の登録が遅れた再任用・異動。職員表の期間の誤り。',
    en: 'Re-employment or transfers that personnel enters late; wrong dates in staff.csv.',
  },
  whatToDo: {
    ja: '在籍の登録が遅れていないかを確かめてください。遅れでなければアカウントを直ちに止め、誰が使ったかを端末と入退室の記録で確かめてください。',
    en: 'Check whether the tenure was entered late. If not, disable the account now and find out from terminal and entry records who used it.',
  },
  reference:
    'detection.md sections 3 and 4.5; a city, 2018: used on the Saturday after retirement (domain.md section 5)',
  parameters: { linesMin: 1 },
  examples: {
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
  judge(day, words) {
    if (day.tenure !== null || day.tenures.length === 0) return null;
    const events = day.events.filter((event) => event.outcome === 'success');
    if (events.length === 0) return null;
    const time = when(events, words);
    const systems = systemsOf(events, words);
    const lines = linesIn(events);
    const people = peopleReached(events);
    return {
      detector: 'account-state',
      severity: events.some((event) => event.action === 'export') ? 'critical' : 'high',
      why: [
        tenureSentence(day),
        {
          ja: `${time.ja}${systems.ja}で${grouped(lines)}回使われ、${people.ja}の個人情報に及びます。`,
          en: `${time.en} it was used ${often(lines)} in ${systems.en}, reaching the ${people.en}.`,
        },
      ],
      events,
    };
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
