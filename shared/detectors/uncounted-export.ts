import { at } from '../explanations/example.ts';
import { type DetectorExamples, defineDetector, type JudgedEvent } from './detector.ts';
import { exampleDay, exampleTenure, judged } from './example.ts';
import { uncountedSentence } from './uncounted-sentence.ts';
import { remarks } from './wording.ts';

const morning = at('2026-05-11T10:12');

/** Fixed rule of the warm-up: an export whose log line does not say how many people it covers. */
export const uncountedExport = defineDetector({
  id: 'uncounted-export',
  title: { ja: '件数の記録がない書き出し', en: 'Export without a count' },
  family: 'bulk-export',
  sees: {
    ja: '個人情報を扱うシステムからの書き出しで、ログに件数がないもの。',
    en: 'An export from a system with personal data whose log line gives no count.',
  },
  doesNotSee: {
    ja: '件数が誤って記録されたもの。連携用アカウントの定時処理。',
    en: 'A count that is recorded wrongly; scheduled transfers by service accounts.',
  },
  knownFalsePositives: {
    ja: '件数を出さない仕様のシステム。ログの設定の見直しを勧めます。',
    en: 'Systems that never log a count: better have their logging changed.',
  },
  whatToDo: {
    ja: '書き出したファイルの件数を確かめ、記録してください。システムの管理者に、件数をログに残す設定を依頼してください。',
    en: 'Find out how many people the exported file covers and note it; ask the administrator of the system to log the count.',
  },
  reference: 'detection.md section 3 (records unknown on an export is itself suspicious)',
  parameters: { linesMin: 1 },
  rule: {
    standing: 'until-calibrated',
    judge(day, words) {
      if (day.tenure?.kind === 'service') return null;
      const events = day.events.filter(isUncounted);
      if (events.length === 0) return null;
      return {
        detector: 'uncounted-export',
        severity: 'medium',
        why: [uncountedSentence(events, words), ...remarks(events)],
        events,
      };
    },
  },
});

function isUncounted(event: JudgedEvent): boolean {
  return (
    event.action === 'export' &&
    event.outcome === 'success' &&
    event.records === null &&
    event.mayBePersonal
  );
}

/** Read by the tests as they stand here. */
export const examples: DetectorExamples = () => ({
  rule: {
    fires: [
      {
        title: 'an export with an empty count',
        day: exampleDay('2026-05-11', judged({ at: morning, action: 'export', records: null })),
      },
      {
        title: 'an export from a system that sekisho.yaml does not know',
        day: exampleDay(
          '2026-05-11',
          judged({
            at: morning,
            action: 'export',
            records: null,
            dataClasses: [],
            mayBePersonal: true,
          }),
        ),
      },
    ],
    quiet: [
      {
        title: 'an export of nobody',
        day: exampleDay('2026-05-11', judged({ at: morning, action: 'export', records: 0 })),
      },
      {
        title: 'a view without a count',
        day: exampleDay('2026-05-11', judged({ at: morning, records: null })),
      },
      {
        title: 'a scheduled transfer by a service account',
        day: exampleDay('2026-05-11', judged({ at: morning, action: 'export', records: null }), {
          ...exampleTenure,
          kind: 'service',
        }),
      },
      {
        title: 'an export from a system without personal data',
        day: exampleDay(
          '2026-05-11',
          judged({ at: morning, action: 'export', records: null, dataClasses: [] }),
        ),
      },
    ],
  },
});
