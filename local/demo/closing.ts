import type { Text } from '../../shared/language.ts';
import type { CaseRecord } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import { type Arrival, sum } from './arrivals.ts';
import type { DemoOutcome } from './run.ts';
import type { Stage } from './stage.ts';
import type { Vindication } from './vindication.ts';

/** The short tables at the end: what was read, what was found, and what was explained. */
export function showClosing(outcome: DemoOutcome, settings: Settings, stage: Stage): void {
  showRead(outcome.arrivals, settings, stage);
  showFound(outcome.cases, stage);
  showExplained(outcome.vindications, stage);
  showSummary(outcome, stage);
}

function showRead(arrivals: readonly Arrival[], settings: Settings, stage: Stage): void {
  stage.heading({ ja: '読んだもの', en: 'What was read' });
  stage.rows([
    ['取り込み元 source', '形式 format', 'ファイル files', '行 lines', '読み取れない rejected'],
    ...settings.sources.map(({ id, title, format }) => {
      const own = arrivals.filter(({ log }) => log.source === id);
      const accepted = sum(own, ({ report }) => report.manifest.accepted);
      const rejected = sum(own, ({ report }) => report.manifest.rejected);
      return [title.ja, format, figure(own.length), figure(accepted), figure(rejected)];
    }),
  ]);
}

function showFound(cases: readonly CaseRecord[], stage: Stage): void {
  stage.heading({ ja: '見つけたもの（要確認）', en: 'What was found' });
  stage.rows([
    ['事案 case', '対象', '日 day', '検知 detectors', '重要度', '状態 status'],
    ...cases.map(({ facts, status }) => [
      facts.id,
      facts.actor ?? facts.source ?? '住民 resident',
      facts.from,
      facts.detectors.join(', '),
      both(say((c) => c.cases.severity[facts.severity])),
      both(say((c) => c.cases.status[status])),
    ]),
  ]);
}

function showExplained(vindications: readonly Vindication[], stage: Stage): void {
  stage.heading({ ja: '似ているが、記録で説明できたもの', en: 'Alike, but explained by a record' });
  for (const { chapter, reasons, findings } of vindications) {
    stage.line(`  ${chapter.date}  ${chapter.actor}  ${chapter.title.ja} ${chapter.title.en}`);
    for (const { text, lines } of reasons)
      stage.tell({ ja: `${text.ja}（${lines}行）`, en: `${text.en} (${lines} lines)` }, 4);
    stage.line(`    → 検知 findings: ${findings}`);
  }
}

function showSummary({ arrivals, cases, vindications }: DemoOutcome, stage: Stage): void {
  stage.heading({ ja: 'まとめ', en: 'In short' });
  const staff = new Set(cases.flatMap(({ facts }) => facts.actor ?? [])).size;
  const explained = vindications.filter(({ findings }) => findings === 0).length;
  const accepted = sum(arrivals, ({ report }) => report.manifest.accepted);
  const rejected = sum(arrivals, ({ report }) => report.manifest.rejected);
  stage.rows([
    ['', '件数 count'],
    ['読み取れた行 lines read', figure(accepted)],
    ['読み取れない行（隔離して保管） lines rejected and kept', figure(rejected)],
    ['見つけた事案 cases found', figure(cases.length)],
    ['その職員 staff that they are about', figure(staff)],
    ['記録で説明できた動き explained by a record', figure(explained)],
  ]);
}

function both({ ja, en }: Text): string {
  return `${ja} ${en}`;
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
