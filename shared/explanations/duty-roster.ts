import { at, exampleEvent, exampleTables } from './example.ts';
import { defineExplanation, type Explained, type ExplanationExamples } from './explanation.ts';

const roster = {
  id: '日直-0506',
  from: at('2026-05-06T08:30'),
  until: at('2026-05-06T17:15'),
  actors: ['S0001'],
  systems: ['juki'],
};

const tables = exampleTables({
  onDuty: (instant, actor, system) =>
    roster.from <= instant &&
    instant <= roster.until &&
    roster.actors.includes(actor) &&
    roster.systems.includes(system)
      ? roster
      : null,
});

/**
 * E6: who is on the duty roster (日直・当直) may use the rostered systems at that time. It explains
 * the hour, not the amount: the night desk does not browse the resident register.
 */
export const dutyRoster = defineExplanation({
  id: 'duty-roster',
  code: 'E6',
  title: { ja: '当番表（日直・当直）', en: 'Duty roster' },
  reference: 'detection.md section 2, E6; research/domain.md section 6 (当直/宿直)',
  covers: ['time'],
  explain(actor, events, { onDuty }) {
    return events.map((event): Explained => {
      const found = onDuty(event.at, actor, event.system);
      return found === null ? null : { suffices: true, id: 'duty-roster', reference: found.id };
    });
  },
});

/** Read by the tests as they stand here. */
export const examples: ExplanationExamples = () => ({
  explains: [
    {
      title: 'a view by the clerk on duty on a holiday',
      actor: 'S0001',
      events: [exampleEvent({ at: at('2026-05-06T10:00') })],
      tables,
    },
  ],
  doesNotExplain: [
    {
      title: 'a view by somebody else, and one in a system that is not rostered',
      actor: 'S0002',
      events: [
        exampleEvent({ at: at('2026-05-06T10:00') }),
        exampleEvent({ at: at('2026-05-06T10:05'), system: 'tax' }),
      ],
      tables,
    },
  ],
});
