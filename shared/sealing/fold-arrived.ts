import { type FoldedDay, foldStaffDay } from '../history/stored-day.ts';
import type { Judge } from '../judging.ts';
import type { LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { recallWork } from './recall-work.ts';

/**
 * Folds a staff-day whose logs have just come. What fires by the fixed rules is judged again with
 * the work that is on record: nobody should be told of an access that it explains.
 */
export async function foldArrived(
  actor: string,
  logDay: LogDay,
  judge: Judge,
  { settings, history }: Pick<Pipeline, 'settings' | 'history'>,
): Promise<FoldedDay> {
  const folded = await foldStaffDay(actor, logDay, judge, history, null);
  if (!folded.fires) return folded;
  await recallWork(actor, logDay, judge, settings.staff, history);
  return foldStaffDay(actor, logDay, judge, history, null);
}
