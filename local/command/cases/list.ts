import type { CaseFacts } from '../../../shared/cases/case.ts';
import { printCase } from '../../../shared/cases/contract-case.ts';
import { whomOf } from '../../../shared/console/whom.ts';
import { type ConsoleWords, consoleWords } from '../../../shared/console/words.ts';
import type { Language } from '../../../shared/language.ts';
import type { CaseRecord } from '../../../shared/ports.ts';
import { say } from '../../../shared/whole-language.ts';
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
  const words = consoleWords[language];
  const { pages, list, severities, statuses, families } = words;
  const { severity, status, when, who, figures, what } = list.columns;
  const rows = records.map(({ facts, status: state }) => [
    facts.id,
    severities[facts.severity],
    statuses[state],
    facts.from === facts.until ? facts.from : `${facts.from}/${facts.until}`,
    whomOf(facts, words),
    figuresOf(facts, words),
    families[facts.family],
  ]);
  return inColumns([[pages.cases, severity, status, when, who, figures, what], ...rows]);
}

function figuresOf({ source, records, subjects }: CaseFacts, { list, none }: ConsoleWords): string {
  if (source !== null) return none;
  return records === 0 && subjects === 0 ? list.uncounted : String(records);
}
