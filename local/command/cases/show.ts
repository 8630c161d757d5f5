import type { CaseFacts } from '../../../shared/cases/case.ts';
import { printCase } from '../../../shared/cases/contract-case.ts';
import { type Link, linkedCases } from '../../../shared/cases/linked.ts';
import { RefusedActionError } from '../../../shared/errors.ts';
import type { CaseStore, StoredCase } from '../../../shared/ports.ts';
import { say } from '../../../shared/whole-language.ts';
import { defineCommand } from '../command.ts';
import { liveCases } from '../live-cases.ts';
import { jsonOption } from '../options.ts';
import { visible } from '../terminal.ts';
import { homeOptions, openCaseHome } from './case-home.ts';
import { caseSheet } from './sheet.ts';

/** `sekisho cases show CASE`: all that is known of one case. */
export const showCase = defineCommand({
  id: 'cases show',
  summary: {
    ja: '1件の事案の内容、理由、経路の状況、対応の記録、根拠の行を表示します。',
    en: 'Shows one case: what, why, where it stands on the path, what was done, its evidence.',
  },
  operands: { name: 'CASE', atLeast: 1, atMost: 1 },
  options: [...homeOptions, jsonOption],
  async run(call, terminal) {
    const id = call.operands[0] ?? '';
    const home = await openCaseHome(call);
    const { settings } = home;
    try {
      const stored = await home.cases.read(id);
      if (stored === null) throw new RefusedActionError(say((c) => c.cases.noSuchCase(id)));
      const { language } = settings.organisation;
      await terminal.print(
        call.has('json')
          ? `${printCase(stored.record.facts, language)}\n`
          : visible(
              caseSheet(
                stored,
                await linksOf(stored, home.cases),
                settings,
                terminal.language,
                home.now(),
              ),
            ),
      );
      return 0;
    } finally {
      home.close();
    }
  },
});

/** The live cases that share people or subjects with a case. */
async function linksOf(
  { record }: StoredCase,
  cases: CaseStore,
): Promise<readonly Link<CaseFacts>[]> {
  const live = await liveCases(cases);
  return linkedCases(
    record.facts,
    live.map(({ facts }) => facts),
  );
}
