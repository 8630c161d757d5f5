import type { Family } from '../cases/case.ts';
import {
  exampleDay,
  exampleFirstNumber,
  exampleSlots,
  type SourceExample,
  sourceExample,
} from '../history/source-example.ts';
import { judgeSources } from '../history/source-findings.ts';
import { sourceParameters } from '../history/source-record.ts';
import type { Text } from '../language.ts';
import { addDays } from '../log-day.ts';

/** A detector whose unit is a source on a log day, and not an actor. */
export interface SourceDetector {
  readonly id: string;
  readonly title: Text;
  readonly family: Family;
  readonly sees: Text;
  readonly doesNotSee: Text;
  readonly knownFalsePositives: Text;
  /** What the second office is asked to do. */
  readonly whatToDo: Text;
  readonly reference: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly judge: typeof judgeSources;
}

/** What its file exports beside it, as `examples`; every one is run as a test. */
export type SourceDetectorExamples = () => {
  readonly fires: readonly [SourceExample, ...SourceExample[]];
  readonly quiet: readonly [SourceExample, ...SourceExample[]];
};

/** Whether the logs themselves are whole: what is not in them nobody can find. */
export const logIntegrity: SourceDetector = {
  id: 'log-integrity',
  title: { ja: 'ログの欠落・異常', en: 'Logs that are not whole' },
  family: 'log-integrity',
  sees: {
    ja: '届くはずの日にログがない、通し番号が抜けている、行数が急に減った、時刻がずれている・逆転している、先の日付の行がある、いつもあった操作やシステムの記録がなくなった。いずれもそのログ自身の過去の開庁日60日と比べます。',
    en: 'A day without the log, numbers that no line bears, a sudden drop of lines, times that are moved or run backwards, lines dated far ahead, and actions or systems that are in the log no more; each against the last sixty working days of the same source.',
  },
  doesNotSee: {
    ja: '一度も届いたことのないログ。稼働から10開庁日まで。通し番号のないログで一部の行だけが消された場合。1日20行に満たないログの減少。一日中記録のあるログの時刻のずれ。1日のうち一部の時間だけの欠落（通し番号がない場合）。',
    en: 'A source that never spoke; its first ten working days; single lines taken out of a log without numbers; drops of logs under 20 lines a day; a moved clock where lines come around the clock; hours missing within a day (without numbers).',
  },
  knownFalsePositives: {
    ja: '暦に登録していない休業日、保守による停止、システムの更新・廃止、番号の振り直し、読めずに隔離された行（番号が抜けて見える）。',
    en: 'Closures that are not in the calendar, maintenance, systems that are replaced or retired, numbering that begins anew, lines in quarantine (their numbers look missing).',
  },
  whatToDo: {
    ja: 'まず隔離された行と取込み一覧を見てください。次にログの出力・転送・監査の設定と、同じ期間の保守の予定を確かめ、元のシステムに残っているログを送り直してください。送り直されると自動で判定し直します。',
    en: 'Look at quarantine and the list of files first. Then check how the log is written, sent and scoped, and whether there was maintenance; send again what the records system still holds. What arrives later is judged again by itself.',
  },
  reference:
    'detection.md section 3; Iwate 2022 (an accomplice taken out of the audit scope); Jaccard (1901); Laplace, rule of succession',
  parameters: sourceParameters,
  judge: judgeSources,
};

/** Read by the tests as they stand here. */
export const examples: SourceDetectorExamples = () => {
  const first = exampleFirstNumber(exampleDay);
  const noLinesYet = Object.fromEntries(
    Array.from({ length: 8 }, (_, day) => [addDays(exampleDay, day), null]),
  );
  const nineHoursEarlier = (26 + 144 - 54) % 144;
  return {
    fires: [
      sourceExample('a working day without a line', { [exampleDay]: null }),
      sourceExample('numbers that are on no line', {
        [exampleDay]: {
          lines: 350,
          runs: [
            { first, last: first + 199 },
            { first: first + 250, last: first + 399 },
          ],
        },
      }),
      sourceExample('ninety lines where there are always four hundred', {
        [exampleDay]: { lines: 90, runs: null },
      }),
      sourceExample('Japanese time that is read as UTC', {
        [exampleDay]: { runs: null, slots: exampleSlots(null, 400, nineHoursEarlier) },
      }),
      sourceExample('exports that are in the log no more', {
        '2026-07-06': { actions: ['view', 'search', 'login'] },
        '2026-07-07': { actions: ['view', 'search', 'login'] },
        '2026-07-08': { actions: ['view', 'search', 'login'] },
      }),
      sourceExample('one line of the year 2062', { '2062-07-06': { lines: 1 } }),
    ],
    quiet: [
      sourceExample('a source as always', {}),
      sourceExample('half as many lines as always', { [exampleDay]: { lines: 200, runs: null } }),
      sourceExample('a weekly source before its next file', noLinesYet, {
        cadence: 'weekly',
      }),
      sourceExample('an irregular source that is silent', noLinesYet, { cadence: 'irregular' }),
      sourceExample('a day without exports', {
        [exampleDay]: { actions: ['view', 'search', 'login'] },
      }),
      sourceExample('an evening opening', {
        [exampleDay]: { lines: 500, runs: null, slots: exampleSlots(first, 400, 32) },
      }),
    ],
  };
};
