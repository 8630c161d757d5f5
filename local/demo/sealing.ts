import type { LogDay } from '../../shared/log-day.ts';
import { sealableThrough } from '../../shared/sealing/sealable-through.ts';
import { say } from '../../shared/whole-language.ts';
import { sealAndTend } from '../seal-and-tend.ts';
import type { DeedPorts } from './deeds.ts';

/**
 * Seals what can be sealed, as the service does, once the day of a case is among it; says what became
 * of the case. false: a log that may still come is waited for.
 */
export async function sealWith(
  { id, until }: { readonly id: string; readonly until: LogDay },
  { pipeline, clock, stage }: DeedPorts,
): Promise<boolean> {
  const through = await sealableThrough(pipeline, clock.now());
  if (through === null || through < until) return false;
  const { logDays, cases } = await sealAndTend(through, pipeline);
  const [from = through] = logDays;
  const sealed = say((c) => c.command.daysSealed(from, through, logDays.length, cases.length));
  stage.line();
  stage.tell(sealed);
  stage.tell(
    cases.includes(id)
      ? { ja: `事案 ${id} の内容が改まりました。`, en: `Case ${id} has been revised.` }
      : {
          ja: `すべてのログがそろった後の判定でも、事案 ${id} は届いた時点の判定のとおりです。`,
          en: `Judged again with all logs, case ${id} stands as it was told on arrival.`,
        },
  );
  stage.line();
  return true;
}
