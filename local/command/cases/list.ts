import { printCase } from '../../../shared/cases/contract-case.ts';
import { consoleWords } from '../../../shared/console/words.ts';
import { type Language, say } from '../../../shared/language.ts';
import type { CaseRecord } from '../../../shared/ports.ts';
import { inColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import { liveCases } from '../live-cases.ts';
import { jsonOption } from '../options.ts';
import { homeOptions, openCaseHome } from './case-home.ts';

/** `sekisho cases list`: every live case, newest first. */
export const listCases = defineCommand({
  id: 'cases list',
  summary: { ja: '事案の一覧を表示します。', en: 'Lists the cases, newest first.' },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [...homeOptions, jsonOption],
  async run(call, terminal) {
    const home = await openCaseHome(call);
    const { settings } = home;
    try {
      const records = await liveCases(home.cases);
      if (call.has('json')) {
        const { language } = settings.organisation;
        const lines = records.map(({ facts }) => `${printCase(facts, language)}\n`);
        await terminal.print(lines.join(''));
      } else if (records.length === 0) terminal.tell(say((c) => c.command.noCases));
      else await terminal.print(tableOf(records, terminal.language));
      return 0;
    } finally {
      home.close();
    }
  },
});

function tableOf(records: readonly CaseRecord[], language: Language): string {
  const { pages, list, severities, statuses, families, none } = consoleWords[language];
  const { severity, status, when, who, figures, what } = list.columns;
  const rows = records.map(({ facts, status: state }) => [
    facts.id,
    severities[facts.severity],
    statuses[state],
    facts.from === facts.until ? facts.from : `${facts.from}/${facts.until}`,
    facts.actor ?? none,
    facts.records === 0 && facts.subjects === 0 ? list.uncounted : String(facts.records),
    families[facts.family],
  ]);
  return inColumns([[pages.cases, severity, status, when, who, figures, what], ...rows]);
}
