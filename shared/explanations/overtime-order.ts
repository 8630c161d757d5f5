import type { Text } from '../language.ts';
import type { OvertimeOrder } from '../settings/settings.ts';
import { at, exampleEvent, exampleTables } from './example.ts';
import { defineExplanation, type Explained, type ExplanationExamples } from './explanation.ts';

const graceMs = 30 * 60_000;

const order: OvertimeOrder = {
  actor: 'S0001',
  from: at('2026-05-11T17:15'),
  until: at('2026-05-11T21:00'),
  approver: 'S0900',
  approvedAt: at('2026-05-11T15:00'),
};
const tables = exampleTables({ overtime: () => [order] });

/**
 * An overtime order explains why an access happened at that hour, with 30 minutes' grace on both
 * sides; it never explains the amount. An order that its receiver gave to himself or herself
 * explains nothing; one that was approved after the access explains it, with a remark.
 */
export const overtimeOrder = defineExplanation({
  id: 'overtime-order',
  code: 'E4',
  title: { ja: '時間外勤務命令', en: 'Overtime order' },
  reference: 'detection.md sections 2 (E4, work order) and 3; research/domain.md section 6',
  covers: ['time'],
  explain(actor, events, { overtime }) {
    const own = overtime(actor);
    return events.map((event): Explained => {
      const covering = own.filter(
        (one) => one.from - graceMs <= event.at && event.at <= one.until + graceMs,
      );
      const byOthers = covering.filter((one) => one.approver !== one.actor);
      const inTime = byOthers.find((one) => one.approvedAt <= event.at);
      if (inTime !== undefined) return { suffices: true, ...named(inTime) };
      const [late] = byOthers;
      if (late !== undefined) return { suffices: true, ...named(late), remark: remarks.late };
      const [selfApproved] = covering;
      return selfApproved === undefined
        ? null
        : { suffices: false, ...named(selfApproved), remark: remarks.selfApproved };
    });
  },
});

function named(one: OvertimeOrder) {
  return { id: 'overtime-order', reference: new Date(one.approvedAt).toISOString() };
}

const remarks = {
  late: {
    ja: '時間外勤務命令は利用の後に承認されたものです（事後承認）。',
    en: 'The overtime order was approved only after the use.',
  },
  selfApproved: {
    ja: '時間外勤務命令がありますが、命令を受けた職員自身が承認しているため、説明とみなしていません。',
    en: 'There is an overtime order, but its receiver approved it, so it does not count.',
  },
} satisfies Record<string, Text>;

/** Read by the tests as they stand here. */
export const examples: ExplanationExamples = () => ({
  explains: [
    {
      title: 'a view during the ordered hours, and one within the grace after them',
      actor: 'S0001',
      events: [
        exampleEvent({ at: at('2026-05-11T19:00') }),
        exampleEvent({ at: at('2026-05-11T21:30') }),
      ],
      tables,
    },
    {
      title: 'a view during hours that were ordered afterwards',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T19:00') })],
      tables: exampleTables({
        overtime: () => [{ ...order, approvedAt: at('2026-05-12T09:00') }],
      }),
    },
  ],
  doesNotExplain: [
    {
      title: 'a view during hours that the actor ordered',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T19:00') })],
      tables: exampleTables({ overtime: () => [{ ...order, approver: 'S0001' }] }),
    },
    {
      title: 'a view long after the ordered hours',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T23:10') })],
      tables,
    },
  ],
});
