import { issueDue } from '../shared/reports/issue-due.ts';
import { composeReport } from './composition.ts';
import { logger, onSchedule } from './middleware.ts';

const { ports, now } = await composeReport(process.env);

/** Every morning: the summary of the month before, when it is due, and its corrections. */
export const handler = onSchedule(async () => {
  const issued = await issueDue(ports, now());
  if (issued === null) {
    logger.info('Nothing is due');
    return;
  }
  const { month, number } = issued.edition;
  logger.info('Issued', { month, edition: number, isHeard: issued.isHeard });
  if (!issued.isHeard) throw new Error('The settings have no role that is told of the summary.');
});
