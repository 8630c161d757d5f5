import type { LinkPageContext } from './frame.tsx';
import type { RefusedLink } from './open-link.ts';

/** Why a link cannot be used, and what to do instead, in one sentence or two. */
export function refusalSentence({ words, writer }: LinkPageContext, link: RefusedLink): string {
  const { refused } = words;
  switch (link.kind) {
    case 'expired':
      return refused.expired(writer.time(link.at));
    case 'superseded':
      return refused.superseded(link.successor);
    case 'used':
      return refused.used(link.caseId, writer.time(link.at));
    case 'closed':
      return refused.closed(link.caseId);
    default:
      return refused[link.kind];
  }
}
