import { answerLinks } from './answer-links.ts';
import { composeLinks } from './composition.ts';

const { ports, linksFrom } = await composeLinks(process.env);

/** A link in a message is opened or answered: the HTTP API passes it on. */
export const handler = answerLinks(ports, linksFrom);
