import type { ContainmentDeed, ContainmentDelivery } from '../containment/deed.ts';
import { shortName } from '../containment/orders.ts';
import type { PageContext } from './page-context.ts';

/** What was ordered of the town's automation, and what became of it, in one sentence. */
export function containmentSentence(
  { words, systemTitle, join }: PageContext,
  deed: ContainmentDeed | ContainmentDelivery,
): string {
  const { containment } = words;
  const order = shortName(deed);
  switch (deed.kind) {
    case 'containment-ordered': {
      const where = deed.system === null ? [] : [systemTitle(deed.system)];
      const target = join([`${containment.what[deed.what]} ${deed.target}`, ...where]);
      return containment.ordered(order, target, deed.isDryRun);
    }
    case 'containment-lifted':
      return containment.lifted(order);
    case 'containment-answered':
      return containment.answered(
        order,
        containment.events[deed.event],
        containment.answers[deed.answer],
      );
    case 'containment-claimed':
      return containment.claimed(order, containment.events[deed.event]);
    case 'containment-sent': {
      const sent = containment.sent(order, containment.events[deed.event]);
      const { answer } = deed;
      if (answer === null) return sent;
      return sent + containment.atOnce(containment.answers[answer.answer], answer.words);
    }
    case 'containment-refused':
      return containment.refused(order, containment.events[deed.event], deed.reason);
  }
}
