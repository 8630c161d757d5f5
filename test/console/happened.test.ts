import { expect, it } from 'vitest';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { happenedSentence } from '../../shared/console/happened.ts';
import { pageContext } from '../../shared/console/page-context.ts';
import { facts } from '../escalation/kisaragi.ts';
import { kisaragi } from './kisaragi-settings.ts';

const context = pageContext(kisaragi, 'ja', { path: '' }, 0);

it.each<[string, Pick<CaseFacts, 'records' | 'subjects'>]>([
  ['180人の記録', { records: 180, subjects: 180 }],
  ['延べ202件の記録（ログに番号のある対象者は1人）', { records: 202, subjects: 1 }],
  ['2,000件の記録', { records: 2_000, subjects: 0 }],
  ['件数の分からない記録', { records: 0, subjects: 0 }],
])('says %s, and never fewer people than the log speaks of', (extent, figures) => {
  expect(happenedSentence(context, facts(figures))).toContain(`から${extent}を`);
});
