import { ownWrite } from '../../shared/explanations/own-write.ts';
import { explanations } from '../../shared/explanations/registry.ts';
import { createJudge } from '../../shared/judging.ts';
import type { Text } from '../../shared/language.ts';
import { printLocalTime, zoneShift } from '../../shared/log-day.ts';
import type { Pipeline } from '../../shared/pipeline.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type Chapter, story } from './story.ts';

/** Why work that looks like an incident raised nothing. */
export interface Vindication {
  readonly chapter: Chapter;
  /** Detectors that fire on it; empty, or the demo has failed. */
  readonly findings: number;
  /** Which recorded reasons explain how many of its lines. */
  readonly reasons: readonly Reason[];
}

/** One recorded reason. */
export interface Reason {
  /** The explanation's id and what it refers to, as `shared/explanations/` gives them. */
  readonly explanation: string;
  readonly reference: string;
  readonly text: Text;
  readonly lines: number;
}

/** Judges the innocent twins' days again, out of the stored history, and asks what explains them. */
export async function vindicate(pipeline: Pipeline): Promise<readonly Vindication[]> {
  const judge = createJudge(pipeline.settings, pipeline.subjectKey);
  const twins = story.filter((chapter) => chapter.kind === 'innocent-twin');
  return Promise.all(
    twins.map(async (chapter) => {
      const { actor, date } = chapter;
      const contributions = await pipeline.history.contributions(actor, date);
      const { day, rules } = judge.judge(actor, date, contributions);
      const counts = new Map<string, Reason>();
      for (const { id, reference } of day.events.flatMap((event) => event.explanations)) {
        // Own writes refer to instants, of which a day has many: one reason stands for them all.
        const key = id === ownWrite.id ? id : `${id} ${reference}`;
        const lines = (counts.get(key)?.lines ?? 0) + 1;
        const text = reasonText(id, reference, actor, pipeline.settings);
        counts.set(key, { explanation: id, reference, text, lines });
      }
      return { chapter, findings: rules.length, reasons: [...counts.values()] };
    }),
  );
}

function reasonText(id: string, reference: string, actor: string, settings: Settings): Text {
  const title = explanations.find((one) => one.id === id)?.title ?? { ja: id, en: id };
  if (id === ownWrite.id) return title;
  const detail = detailOf(id, reference, actor, settings);
  return { ja: `${title.ja} ${detail.ja}`, en: `${title.en} ${detail.en}` };
}

/** The number under which the reason is registered, what it allows, and who gave it. */
function detailOf(id: string, reference: string, actor: string, settings: Settings): Text {
  const approval = settings.approvals.find((one) => one.id === reference);
  if (approval !== undefined) {
    const { approver, purpose } = approval;
    const most = approval.maxRecords.toLocaleString('en-US');
    return {
      ja: `${reference}「${purpose}」上限${most}人、承認者${approver}`,
      en: `${reference}, at most ${most} people, approved by ${approver}`,
    };
  }
  const order = settings.overtime.find(
    (one) => one.actor === actor && new Date(one.approvedAt).toISOString() === reference,
  );
  if (id !== 'overtime-order' || order === undefined) return { ja: reference, en: reference };
  const shift = zoneShift(settings.organisation.timeZone);
  const from = printLocalTime(order.from, shift);
  const until = printLocalTime(order.until, shift).slice(11);
  return {
    ja: `${from}–${until}、命令者${order.approver}`,
    en: `${from}–${until}, ordered by ${order.approver}`,
  };
}
