import { RefusedActionError } from '../errors.ts';
import { doRequest, type RequestPorts } from '../escalation/request.ts';
import type { Text } from '../language.ts';
import { acknowledgementOf, type LinkAnswer } from './link-answer.ts';
import { type LinkPorts, type OpenLink, openLink, type RefusedLink } from './open-link.ts';

/** What came of answering a link. */
export type AnsweredLink =
  | { readonly kind: 'done'; readonly link: OpenLink; readonly answer: LinkAnswer }
  /** The case does not allow it now. */
  | { readonly kind: 'refused'; readonly text: Text }
  | RefusedLink;

/**
 * Answers a link, once: the deed carries the link, so that of several workers and repetitions one is
 * recorded, and the others find it used. The clock does what the answer leaves due. `now` in ms since
 * 1970.
 */
export async function answerLink(
  token: string,
  answer: LinkAnswer,
  ports: Omit<LinkPorts, 'cases'> & RequestPorts,
  now: number,
): Promise<AnsweredLink> {
  const link = await openLink(token, ports, now);
  if (link.kind !== 'open') return link;
  try {
    const request = acknowledgementOf(link, answer);
    await doRequest(link.stored.record.facts.id, request, link.by, ports, now);
    return { kind: 'done', link, answer };
  } catch (error) {
    if (!(error instanceof RefusedActionError)) throw error;
    // Why is told in the words of links, as the case stands now: it may be about this very person.
    const again = await openLink(token, ports, now);
    return again.kind === 'open' ? { kind: 'refused', text: error.text } : again;
  }
}
