import * as z from 'zod';
import { issueAgain, issueDue } from '../shared/reports/issue-due.ts';
import { composeReport } from './composition.ts';
import { logger, onTask } from './middleware.ts';

const { ports, now } = await composeReport(process.env);

/** What the schedule sends names no period; by hand one is named: `{"period":"2026-10"}`. */
const input = z.object({ period: z.string().optional() });

/** Every morning: the reports that are due, and their corrections. By hand: one of them again. */
export const handler = onTask(input, async ({ period }) => {
  const issued =
    period === undefined
      ? await issueDue(await ports(), now())
      : await issueAgain(period, await ports(), now());
  if (issued.length === 0) logger.info('Nothing is due');
  for (const { edition, isHeard } of issued) {
    logger.info('Issued', { period: edition.period, edition: edition.number, isHeard });
  }
  if (issued.some(({ isHeard }) => !isHeard)) throw new Error('Nobody is told of a report.');
});
