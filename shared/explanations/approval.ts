import type { FoldedEvent } from '../history/contribution.ts';
import { linesFor } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import type { Approval } from '../settings/settings.ts';
import { at, exampleEvent, exampleTables } from './example.ts';
import { defineExplanation, type Explained, type ExplanationExamples } from './explanation.ts';

const approved: Approval = {
  id: 'A-1',
  actor: 'S0001',
  system: 'juki',
  from: at('2026-05-11T09:00'),
  until: at('2026-05-11T17:00'),
  maxRecords: 500,
  purpose: '選挙人名簿の作成',
  approver: 'S0900',
  approvedAt: at('2026-05-08T10:00'),
};

const tables = exampleTables({ approvals: () => [approved] });

/**
 * E4: an approval of bulk use covers the actor's accesses to its system within its time, up to its
 * maximum count within the log day; an access uses up the first approval that has room for it, one
 * given before the access before one given later. Past the maximum nothing more is covered; an
 * approval that the actor gave to himself or herself covers nothing; nor does one cover an export
 * without a count. One that was given after the access covers it, with a remark.
 */
export const approval = defineExplanation({
  id: 'approval',
  code: 'E4',
  title: { ja: '大量利用の承認', en: 'Approved bulk use' },
  reference: 'detection.md section 2, E4; research/domain.md section 6 (使用許可申請, 上限件数)',
  covers: ['amount', 'time'],
  explain(actor, events, { approvals }) {
    const used = new Map<string, number>();
    const own = approvals(actor);
    return events.map((event) => {
      let short: Explained = null;
      for (const one of approvalsAbout(event, own)) {
        const answer = judge(one, event, used);
        if (answer?.suffices) return answer;
        short ??= answer;
      }
      return short;
    });
  },
});

/** Those that were given in time first. */
function approvalsAbout(event: FoldedEvent, own: readonly Approval[]): readonly Approval[] {
  const about = own.filter(
    (one) => one.system === event.system && one.from <= event.at && event.at <= one.until,
  );
  const isLate = (one: Approval) => one.approvedAt > event.at;
  return [...about.filter((one) => !isLate(one)), ...about.filter(isLate)];
}

function judge(one: Approval, event: FoldedEvent, used: Map<string, number>): Explained {
  const { id: reference, maxRecords } = one;
  const short = (remark: Text, coveredPeople = 0): Explained => ({
    suffices: false,
    id: 'approval',
    reference,
    remark,
    ...(coveredPeople > 0 ? { coveredPeople } : {}),
  });
  if (one.approver === one.actor) return short(remarks.selfApproved(reference));
  if (event.records === null) return short(remarks.uncounted(reference, maxRecords));
  const before = used.get(reference) ?? 0;
  const total = before + Math.round(event.records * event.count * linesFor(event));
  if (total > maxRecords) {
    if (event.outcome === 'success') used.set(reference, total);
    return short(remarks.overrun(reference, maxRecords, total), Math.max(0, maxRecords - before));
  }
  // What was denied or failed moved no data: it may be tried again under the same approval.
  if (event.outcome === 'success') used.set(reference, total);
  const late = one.approvedAt > event.at ? { remark: remarks.late(reference) } : {};
  return { suffices: true, id: 'approval', reference, ...late };
}

const grouped = (count: number) => count.toLocaleString('en-US');

const remarks = {
  selfApproved: (reference: string): Text => ({
    ja: `承認${reference}は申請した職員自身が承認しているため、説明とみなしていません。`,
    en: `Approval ${reference} was approved by its own applicant, so it does not count.`,
  }),
  uncounted: (reference: string, maxRecords: number): Text => ({
    ja: `承認${reference}の上限（${grouped(maxRecords)}人）の内かどうか、ログに件数がないため確かめられません。`,
    en: `Whether this stays within approval ${reference} (at most ${grouped(maxRecords)} people) cannot be told: the log gives no count.`,
  }),
  overrun: (reference: string, maxRecords: number, total: number): Text => ({
    ja: `承認${reference}の上限${grouped(maxRecords)}人を超えました（この日の累計${grouped(total)}人）。`,
    en: `Approval ${reference} allows at most ${grouped(maxRecords)} people; that day came to ${grouped(total)}.`,
  }),
  late: (reference: string): Text => ({
    ja: `承認${reference}は利用の後に承認されたものです（事後承認）。`,
    en: `Approval ${reference} was given only after the use.`,
  }),
};

/** Read by the tests as they stand here. */
export const examples: ExplanationExamples = () => ({
  explains: [
    {
      title: 'an export of 400 people under an approval of 500',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T10:00'), action: 'export', records: 400 })],
      tables,
    },
    {
      title: 'two exports of 400 people under two approvals of 500 each',
      actor: 'S0001',
      events: [
        exampleEvent({ at: at('2026-05-11T10:00'), action: 'export', records: 400 }),
        exampleEvent({ at: at('2026-05-11T11:00'), action: 'export', records: 400 }),
      ],
      tables: exampleTables({ approvals: () => [approved, { ...approved, id: 'A-2' }] }),
    },
    {
      title: 'an export of 400 people that is repeated because it failed at first',
      actor: 'S0001',
      events: [
        exampleEvent({
          at: at('2026-05-11T10:00'),
          action: 'export',
          records: 400,
          outcome: 'error',
        }),
        exampleEvent({ at: at('2026-05-11T10:05'), action: 'export', records: 400 }),
      ],
      tables,
    },
    {
      title: 'an export that was approved afterwards',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T10:00'), action: 'export', records: 400 })],
      tables: exampleTables({
        approvals: () => [{ ...approved, approvedAt: at('2026-05-11T11:00') }],
      }),
    },
  ],
  doesNotExplain: [
    {
      title: 'an export under an approval that the actor gave',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T10:00'), action: 'export', records: 400 })],
      tables: exampleTables({ approvals: () => [{ ...approved, approver: 'S0001' }] }),
    },
    {
      title: 'an export of 501 people under an approval of 500',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T10:00'), action: 'export', records: 501 })],
      tables,
    },
    {
      title: 'an export after the approval has ended',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T17:01'), action: 'export', records: 10 })],
      tables,
    },
    {
      title: 'an export whose count the log does not say',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-11T10:00'), action: 'export', records: null })],
      tables,
    },
  ],
});
