import { at } from '../explanations/example.ts';
import { subjectExplanations } from '../explanations/registry.ts';
import { isEstimated } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import { peopleIn } from '../people.ts';
import {
  type DetectorExamples,
  defineDetector,
  type JudgedEvent,
  type LocalWords,
} from './detector.ts';
import { exampleDay, exampleTenure, judged } from './example.ts';
import { amount, systemsOf, timesOf, when } from './wording.ts';

const parameters = { peopleMin: 2, mediumPeopleMin: 101 } as const;

const morning = at('2026-05-11T10:00');
const remark: Text = { ja: '承認A-1は…', en: 'Approval A-1 …' };
const used = { at: morning, action: 'export', records: 40 } as const;
const remarked = { ...used, shortfalls: [{ id: 'approval', reference: 'A-1', remark }] };

/** Bulk output on an approval that was given by oneself, afterwards, or for fewer people. */
export const approvalConduct = defineDetector({
  id: 'approval-conduct',
  title: { ja: '承認の手続の確認', en: 'How an approval was given and used' },
  family: 'bulk-export',
  sees: {
    ja: '書き出し・印刷に使われた承認で、申請者自身によるもの、利用の後に与えられたもの、上限人数を超えて使われたもの。',
    en: 'Approvals that an export or print used although the applicant gave it, it was given after the use, or its maximum was exceeded.',
  },
  doesNotSee: {
    ja: '画面での閲覧に使われた承認。時間外勤務命令の事後承認。承認の内容が適切かどうか。',
    en: 'Approvals used for viewing on screen; overtime orders given afterwards; whether an approval was right.',
  },
  knownFalsePositives: {
    ja: '承認簿への入力の遅れ、急ぎの業務での口頭承認、申請者と承認者が同じになる小さな職場。',
    en: 'Registers kept late; approvals by word of mouth in urgent work; small offices where applicant and approver coincide.',
  },
  whatToDo: {
    ja: '承認した人、日時、上限人数を承認簿で確かめ、必要なら承認をとり直してください。',
    en: 'Check in the register who approved, when, and for how many people; have it approved anew where needed.',
  },
  reference: 'detection.md section 2 (last sentence); research/domain.md section 6 (rules)',
  parameters,
  rule: {
    standing: 'listed',
    judge(day, words) {
      if (day.tenure?.kind === 'service') return null;
      const events = day.events.filter(usesRemarkedApproval);
      const people = peopleIn(events);
      if (people < parameters.peopleMin) return null;
      return {
        detector: 'approval-conduct',
        severity: people >= parameters.mediumPeopleMin ? 'medium' : 'low',
        why: [observed(events, people, words), ...approvalRemarks(events)],
        events,
      };
    },
  },
});

/** An output that rests on the approval, not on work on the one resident whom it names. */
function usesRemarkedApproval(event: JudgedEvent): boolean {
  return (
    (event.action === 'export' || event.action === 'print') &&
    event.outcome === 'success' &&
    event.records !== null &&
    event.shortfalls.some((one) => one.id === 'approval') &&
    !event.explanations.some((one) => subjectExplanations.has(one.id))
  );
}

function observed(events: readonly JudgedEvent[], people: number, words: LocalWords): Text {
  const count = amount(people, isEstimated(events));
  const times = timesOf(events);
  const systems = systemsOf(events, words);
  const time = when(events, words);
  return {
    ja: `${time.ja}${systems.ja}から${count.ja}人分を出力しました（${times.ja}）。使われた承認の手続に確認が必要です。`,
    en: `${time.en} the records of ${count.en} people were exported or printed from ${systems.en} (${times.en}); how the approval was given or used has to be checked.`,
  };
}

/** Each remark on an approval once. */
function approvalRemarks(events: readonly JudgedEvent[]): readonly Text[] {
  const said = new Map<string, Text>();
  for (const { id, remark: text } of events.flatMap((event) => event.shortfalls))
    if (id === 'approval') said.set(text.ja, text);
  return [...said.values()];
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  rule: {
    fires: [
      {
        title: 'an export on an approval with a remark that did not suffice',
        day: exampleDay('2026-05-11', judged(remarked)),
      },
      {
        title: 'an export on an approval that was given afterwards and suffices',
        day: exampleDay(
          '2026-05-11',
          judged({ ...remarked, explanations: [{ id: 'approval', reference: 'A-1' }] }),
        ),
      },
    ],
    quiet: [
      {
        title: 'an export on an approval without a remark',
        day: exampleDay(
          '2026-05-11',
          judged({ ...used, explanations: [{ id: 'approval', reference: 'A-1' }] }),
        ),
      },
      {
        title: 'an export that failed',
        day: exampleDay('2026-05-11', judged({ ...remarked, outcome: 'error' })),
      },
      {
        title: 'an export without a count, for which uncounted-export speaks',
        day: exampleDay('2026-05-11', judged({ ...remarked, records: null })),
      },
      {
        title: 'certificates of residents who are the actor’s work anyway',
        day: exampleDay(
          '2026-05-11',
          judged(
            {
              ...remarked,
              action: 'print',
              records: 1,
              explanations: [{ id: 'own-work', reference: '転入' }],
            },
            3,
          ),
        ),
      },
      {
        title: 'an overtime order that was given afterwards',
        day: exampleDay(
          '2026-05-11',
          judged({ ...used, shortfalls: [{ id: 'overtime-order', reference: 'O', remark }] }),
        ),
      },
      {
        title: 'the nightly batch of a service account, whose approvals are nobody’s conduct',
        day: exampleDay('2026-05-11', judged(remarked), { ...exampleTenure, kind: 'service' }),
      },
    ],
  },
});
