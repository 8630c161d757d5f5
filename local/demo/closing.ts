import type { CaseRecord } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type Arrival, sum } from './arrivals.ts';
import type { Stage } from './stage.ts';
import type { Vindication } from './vindication.ts';

/** The short tables at the end: what was read, what was found, and what was explained. */
export function showClosing(
  arrivals: readonly Arrival[],
  cases: readonly CaseRecord[],
  vindications: readonly Vindication[],
  settings: Settings,
  stage: Stage,
): void {
  stage.heading({ ja: '読んだもの', en: 'What was read' });
  stage.rows([
    ['取り込み元 source', '形式 format', 'ファイル files', '行 lines', '却下 rejected'],
    ...settings.sources.map(({ id, title, format }) => {
      const own = arrivals.filter(({ log }) => log.source === id);
      return [
        title.ja,
        format,
        figure(own.length),
        figure(sum(own, ({ report }) => report.manifest.accepted)),
        figure(sum(own, ({ report }) => report.manifest.rejected)),
      ];
    }),
  ]);
  stage.heading({ ja: '見つけたもの（要確認）', en: 'What was found' });
  stage.rows([
    ['事案 case', '職員 staff', '期間 days', '検知 detectors', '重さ severity', '状態 status'],
    ...cases.map(({ facts, status }) => [
      facts.id,
      facts.actor ?? '',
      facts.from === facts.until ? facts.from : `${facts.from} – ${facts.until}`,
      facts.detectors.join(', '),
      facts.severity,
      status,
    ]),
  ]);
  stage.heading({ ja: '似ているが、記録で説明できたもの', en: 'Alike, but explained by a record' });
  for (const { chapter, reasons, findings } of vindications) {
    stage.line(`  ${chapter.date}  ${chapter.actor}  ${chapter.title.ja} ${chapter.title.en}`);
    for (const { text, lines } of reasons)
      stage.tell({ ja: `└ ${text.ja}：${lines}行`, en: `  ${text.en}: ${lines} lines` }, 4);
    if (findings > 0) stage.line(`    検知 detectors: ${findings}`);
  }
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
