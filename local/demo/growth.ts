import type { CaseStore } from '../../shared/ports.ts';
import type { DemoClock } from './clock.ts';
import type { Stage } from './stage.ts';

/** Shows, once each, how logs that come later change the figures of a case. */
export interface Growth {
  show(caseId: string): Promise<void>;
}

export function showingGrowth(
  cases: Pick<CaseStore, 'read'>,
  clock: DemoClock,
  stage: Stage,
): Growth {
  const shown = new Map<string, number>();
  return {
    async show(caseId) {
      const actions = (await cases.read(caseId))?.actions ?? [];
      const revisions = actions.flatMap(({ deed }) => (deed.kind === 'revised' ? [deed] : []));
      for (const { before, after } of revisions.slice(shown.get(caseId) ?? 0)) {
        const old = { records: grouped(before.records), people: grouped(before.subjects) };
        const now = { records: grouped(after.records), people: grouped(after.subjects) };
        stage.tell({
          ja: `${clock.print()}  ${caseId} 届いたログで、${old.people}人（延べ${old.records}件）→ ${now.people}人（延べ${now.records}件）`,
          en: `By the log that has come: ${old.people} → ${now.people} people, ${old.records} → ${now.records} records.`,
        });
      }
      shown.set(caseId, revisions.length);
    },
  };
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
