import { at, exampleEvent, exampleTables } from './example.ts';
import { defineExplanation, type Explained } from './explanation.ts';

const graceMs = 30 * 60_000;

const tables = exampleTables({
  overtime: () => [
    {
      actor: 'S0001',
      from: at('2026-05-11T17:15'),
      until: at('2026-05-11T21:00'),
      approver: 'S0900',
      approvedAt: at('2026-05-11T15:00'),
    },
  ],
});

/**
 * An overtime order explains why an access happened at that hour, with 30 minutes' grace on both
 * sides; it never explains the amount. An order that its receiver gave to himself or herself
 * explains nothing.
 */
export const overtimeOrder = defineExplanation({
  id: 'overtime-order',
  code: 'E4',
  title: { ja: '時間外勤務命令', en: 'Overtime order' },
  reference: 'detection.md sections 2 (E4, work order) and 3; research/domain.md section 6',
  covers: ['time'],
  examples: {
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
    ],
    doesNotExplain: [
      {
        title: 'a view long after the ordered hours',
        actor: 'S0001',
        events: [exampleEvent({ at: at('2026-05-11T23:10') })],
        tables,
      },
    ],
  },
  explain(actor, events, { overtime }) {
    const own = overtime(actor);
    return events.map((event): Explained => {
      const covering = own.filter(
        (order) => order.from - graceMs <= event.at && event.at <= order.until + graceMs,
      );
      const order = covering.find((one) => one.approver !== one.actor) ?? covering[0];
      if (order === undefined) return null;
      const reference = new Date(order.approvedAt).toISOString();
      if (order.approver !== order.actor)
        return { suffices: true, id: 'overtime-order', reference };
      return {
        suffices: false,
        id: 'overtime-order',
        reference,
        remark: {
          ja: '時間外勤務命令がありますが、命令を受けた職員自身が承認しているため、説明とみなしていません。',
          en: 'There is an overtime order, but its receiver approved it, so it does not count.',
        },
      };
    });
  },
});
