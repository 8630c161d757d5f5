import { createWorkRecords } from '../history/work-records.ts';
import { at, exampleEvent, exampleTables } from './example.ts';
import { defineExplanation, type Explained, type ExplanationExamples } from './explanation.ts';
import { isSingleAccess } from './single-access.ts';

/** How many days before and after a colleague's write reaches. */
export const colleagueWorkDays = 7;

const view = exampleEvent({ at: at('2026-05-11T10:00'), subject: 123n });
const colleagueWrote = (logDay: string, section = '住民課') => {
  const work = createWorkRecords(() => section);
  work.set('S0002', logDay, [123n]);
  return exampleTables({ work });
};

/**
 * E2: a colleague of the section wrote on the subject within seven days before or after. Only
 * writing counts: two who merely look at the same people do not explain each other. The reference
 * is the colleague's account; where several wrote, the first of them and how many others.
 */
export const colleagueWork = defineExplanation({
  id: 'colleague-work',
  code: 'E2',
  title: { ja: '同じ課の職員の業務', en: 'Work of a colleague in the section' },
  reference: 'detection.md section 2, E2; research/detection.md section 2.0',
  covers: ['subject'],
  explain(actor, events, tables) {
    return events.map((event): Explained => {
      if (!isSingleAccess(event)) return null;
      const logDay = tables.logDayOf(event.at);
      const section = tables.sectionOf(actor, logDay);
      const [first, ...others] = tables.work.colleaguesWhoWrote(
        actor,
        section,
        event.subject,
        logDay,
        colleagueWorkDays,
      );
      if (first === undefined) return null;
      const reference = others.length === 0 ? first : `${first} +${others.length}`;
      return { suffices: true, id: 'colleague-work', reference };
    });
  },
});

/** Read by the tests as they stand here. */
export const examples: ExplanationExamples = () => ({
  explains: [
    {
      title: 'a view of a resident whose record a colleague updated a week before',
      actor: 'S0001',
      events: [view],
      tables: colleagueWrote('2026-05-04'),
    },
    {
      title: 'a view of a resident whose record a colleague updated a week later',
      actor: 'S0001',
      events: [view],
      tables: colleagueWrote('2026-05-18'),
    },
  ],
  doesNotExplain: [
    {
      title: 'a view eight days after a colleague’s update',
      actor: 'S0001',
      events: [view],
      tables: colleagueWrote('2026-05-03'),
    },
    {
      title: 'a view of a resident whose record another section updated',
      actor: 'S0001',
      events: [view],
      tables: colleagueWrote('2026-05-11', '税務課'),
    },
    {
      title: 'an export of many people that names one of them',
      actor: 'S0001',
      events: [{ ...view, action: 'export', records: 40 }],
      tables: colleagueWrote('2026-05-11'),
    },
  ],
});
