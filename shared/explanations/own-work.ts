import { createWorkRecords } from '../history/work-records.ts';
import type { Assignment } from '../settings/settings.ts';
import { at, exampleEvent, exampleTables } from './example.ts';
import {
  defineExplanation,
  type Explained,
  type ExplanationExamples,
  type ExplanationTables,
} from './explanation.ts';
import { isSingleAccess, type SingleAccess } from './single-access.ts';

/** How many days own work on a subject explains looking at it again. */
export const ownWorkDays = 180;

const movingIn: Assignment = {
  subject: '0000123',
  actor: 'S0001',
  section: null,
  from: at('2026-05-01T00:00'),
  until: null,
  reason: '転入',
};
const ofTheSection: Assignment = { ...movingIn, actor: null, section: '住民課' };
const view = exampleEvent({ at: at('2026-05-11T10:00'), subject: 123n });
const given = (assignment: Assignment) =>
  exampleTables({ assignments: (subject) => (subject === 123n ? [assignment] : []) });
const wroteOn = (logDay: string) => {
  const work = createWorkRecords(() => '住民課');
  work.set('S0001', logDay, [123n]);
  return exampleTables({ work });
};

/**
 * E1: the actor's own open work on the subject. Either a row of `assignments.csv` that is valid at
 * that instant and names the actor, or the actor's section and no actor; or a record of the actor's
 * own update of the subject on an earlier log day within 180 days.
 */
export const ownWork = defineExplanation({
  id: 'own-work',
  code: 'E1',
  title: { ja: '担当業務', en: 'Own work' },
  reference: 'detection.md section 2, E1; Fabbri and LeFevre, Explanation-Based Auditing (2011)',
  covers: ['subject'],
  explain(actor, events, tables) {
    return events.map((event): Explained => {
      if (!isSingleAccess(event)) return null;
      const reference = assigned(actor, event, tables) ?? written(actor, event, tables);
      return reference === null ? null : { suffices: true, id: 'own-work', reference };
    });
  },
});

/** The reason of the row; null: none is valid. */
function assigned(actor: string, event: SingleAccess, tables: ExplanationTables): string | null {
  const rows = tables.assignments(event.subject);
  if (rows.length === 0) return null;
  const section = tables.sectionOf(actor, tables.logDayOf(event.at));
  const row = rows.find((one) => isValid(one, event.at) && isOf(one, actor, section));
  return row?.reason ?? null;
}

/** The log day of the update; null: there is none. */
function written(actor: string, event: SingleAccess, tables: ExplanationTables): string | null {
  return tables.work.ownWrite(actor, event.subject, tables.logDayOf(event.at), ownWorkDays);
}

function isValid({ from, until }: Assignment, instant: number): boolean {
  return from <= instant && (until === null || instant <= until);
}

function isOf(row: Assignment, actor: string, section: string | null): boolean {
  if (row.actor !== null) return row.actor === actor;
  return row.section !== null && row.section === section;
}

/** Read by the tests as they stand here. */
export const examples: ExplanationExamples = () => ({
  explains: [
    {
      title: 'a view of a resident whose moving in the actor handles',
      actor: 'S0001',
      events: [view],
      tables: given(movingIn),
    },
    {
      title: 'a view of a resident whose moving in the section handles',
      actor: 'S0001',
      events: [view],
      tables: given(ofTheSection),
    },
    {
      title: 'a view of a resident whose record the actor updated 180 days before',
      actor: 'S0001',
      events: [view],
      tables: wroteOn('2025-11-12'),
    },
  ],
  doesNotExplain: [
    {
      title: 'a view of a resident who is a colleague’s work',
      actor: 'S0002',
      events: [view],
      tables: given({ ...movingIn, section: '住民課' }),
    },
    {
      title: 'a view of a resident who is another section’s work',
      actor: 'S0001',
      events: [view],
      tables: given({ ...ofTheSection, section: '税務課' }),
    },
    {
      title: 'a view after the work is over',
      actor: 'S0001',
      events: [view],
      tables: given({ ...movingIn, until: at('2026-05-11T09:59') }),
    },
    {
      title: 'a view of a resident whose record the actor updated 181 days before',
      actor: 'S0001',
      events: [view],
      tables: wroteOn('2025-11-11'),
    },
    {
      title: 'an export of two people, of whom one is the actor’s work',
      actor: 'S0001',
      events: [{ ...view, action: 'export', records: 2 }],
      tables: given(movingIn),
    },
  ],
});
