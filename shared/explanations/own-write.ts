import type { FoldedEvent } from '../history/contribution.ts';
import { at, exampleEvent, exampleTables } from './example.ts';
import { defineExplanation, type Explained, type ExplanationExamples } from './explanation.ts';
import { isSingleAccess, type SingleAccess } from './single-access.ts';

const reachMs = 30 * 60_000;

const view = exampleEvent({ at: at('2026-05-11T10:00'), subject: 123n });
const certificate = exampleEvent({ at: at('2026-05-11T10:30'), action: 'print', subject: 123n });

/**
 * E3: the actor updated the subject's record, or printed one certificate of it, within 30 minutes
 * before or after. The update and the certificate explain themselves too, being the product of the
 * work; an export never counts as one. A refused or failed attempt produced nothing.
 */
export const ownWrite = defineExplanation({
  id: 'own-write',
  code: 'E3',
  title: { ja: '前後の更新・証明書の発行', en: 'An update or certificate at that time' },
  reference: 'detection.md section 2, E3',
  covers: ['subject'],
  explain(_actor, events) {
    const products = Map.groupBy(events.filter(isProduct), ({ subject }) => subject);
    return events.map((event): Explained => {
      if (!isSingleAccess(event)) return null;
      const product = products
        .get(event.subject)
        ?.find((one) => Math.abs(one.at - event.at) <= reachMs);
      return product === undefined
        ? null
        : { suffices: true, id: 'own-write', reference: new Date(product.at).toISOString() };
    });
  },
});

/** An update, or a certificate: what work on one resident leaves behind. */
function isProduct(event: FoldedEvent): event is SingleAccess {
  const writes = event.action === 'update' || event.action === 'print';
  return writes && event.outcome === 'success' && isSingleAccess(event);
}

/** Read by the tests as they stand here. */
export const examples: ExplanationExamples = () => ({
  explains: [
    {
      title: 'a view half an hour before a certificate, and the certificate',
      actor: 'S0001',
      events: [view, certificate],
      tables: exampleTables({}),
    },
  ],
  doesNotExplain: [
    {
      title: 'a view half an hour and more before a certificate was refused',
      actor: 'S0001',
      events: [view, { ...certificate, outcome: 'denied' }],
      tables: exampleTables({}),
    },
    {
      title: 'a view of one resident near the export of another',
      actor: 'S0001',
      events: [view, exampleEvent({ at: at('2026-05-11T10:05'), action: 'export', subject: 124n })],
      tables: exampleTables({}),
    },
    {
      title: 'a view before a print of a list of people',
      actor: 'S0001',
      events: [view, { ...certificate, records: 50 }],
      tables: exampleTables({}),
    },
  ],
});
