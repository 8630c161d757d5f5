import { plural } from '../catalogue/en/plural.ts';
import { isEstimated, linesIn } from '../history/stands-for.ts';
import type { Text } from '../language.ts';
import type { JudgedEvent, LocalWords } from './detector.ts';
import { amount, systemsOf, when } from './wording.ts';

/** What was exported without a count: how many people it covers is not known. */
export function uncountedSentence(events: readonly JudgedEvent[], words: LocalWords): Text {
  const time = when(events, words);
  const systems = systemsOf(events, words);
  const lines = amount(linesIn(events), isEstimated(events));
  return {
    ja: `${time.ja}${systems.ja}から${lines.ja}回の書き出しがありましたが、ログに件数がありません。何人分か分からないため、確認が必要です。`,
    en: `${time.en} the log shows ${plural(lines.en, 'export', 'exports')} from ${systems.en} without a count. How many people that covers is unknown and has to be checked.`,
  };
}
