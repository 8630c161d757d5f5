import { tendCase } from '../shared/escalation/clock.ts';
import type { LogDay } from '../shared/log-day.ts';
import type { Pipeline } from '../shared/pipeline.ts';
import { type SealReport, sealThrough } from '../shared/sealing/seal.ts';

/** Seals up to a log day and does at once what is due on the cases that changed, as ingest does. */
export async function sealAndTend(through: LogDay, pipeline: Pipeline): Promise<SealReport> {
  const report = await sealThrough(through, pipeline);
  for (const id of report.cases) await tendCase(id, pipeline, pipeline.now());
  return report;
}
