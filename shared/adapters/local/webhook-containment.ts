import * as z from 'zod';
import { type ContainmentAnswer, containmentAnswers } from '../../containment/deed.ts';
import type { ContainmentReceiver } from '../../ports.ts';
import { signedPost } from './signed-post.ts';

/** More than any answer needs, in characters; what is longer is no answer. */
const answerCharactersMax = 65_536;

const answerBody = z.object({ answer: z.enum(containmentAnswers), words: z.string().default('') });

/** Where and how orders are posted. */
export interface WebhookContainment {
  readonly address: string;
  readonly timeoutSeconds: number;
  /** Read when something is sent: most commands send nothing. */
  readonly secret: () => string;
  /** ms since 1970. */
  readonly now: () => number;
}

/**
 * Posts orders as signed JSON to the town's own automation. An answer of success means that it has the
 * order; a body of `{"answer":"accepted|done|failed","words":"…"}` says what has become of it.
 */
export function webhookContainment(options: WebhookContainment): ContainmentReceiver {
  const { address, timeoutSeconds, secret, now } = options;
  return {
    async request(event) {
      const response = await signedPost({
        address,
        id: event.id,
        body: JSON.stringify(event),
        secret: secret(),
        timeoutSeconds,
        now: now(),
      });
      return answerIn(response);
    },
  };
}

/** null: the body says nothing of it. That it broke off does not matter: the order has arrived. */
async function answerIn(response: Response): Promise<ContainmentAnswer | null> {
  let words = '';
  try {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      words += decoder.decode(chunk, { stream: true });
      if (words.length > answerCharactersMax) return null;
    }
    return answerBody.safeParse(JSON.parse(words)).data ?? null;
  } catch {
    return null;
  }
}
