import { issueDue } from '../shared/reports/issue-due.ts';
import { composeReport } from './composition.ts';
import { logger, onSchedule } from './middleware.ts';

const { ports, now } = await composeReport(process.env);

/** Every morning: the reports that are due, and their corrections. */
export const handler = onSchedule(async () => {
  const issued = await issueDue(ports, now());
  if (issued.length === 0) logger.info('Nothing is due');
  for (const { edition, isHeard } of issued) {
    logger.info('Issued', { period: edition.period, edition: edition.number, isHeard });
  }
  if (issued.some(({ isHeard }) => !isHeard)) throw new Error('Nobody is told of a report.');
});
