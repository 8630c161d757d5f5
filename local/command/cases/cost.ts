import type { CaseAction } from '../../../shared/cases/case.ts';
import { type Labour, labourByMonth, labourOf } from '../../../shared/cases/labour.ts';
import { consoleWords } from '../../../shared/console/words.ts';
import type { Language } from '../../../shared/language.ts';
import type { CaseStore } from '../../../shared/ports.ts';
import { inColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import { liveCases } from '../live-cases.ts';
import { homeOptions, openCaseHome } from './case-home.ts';

/** `sekisho cases cost`: hours and yen of every case with recorded work, and of every month. */
export const showCost = defineCommand({
  id: 'cases cost',
  summary: {
    ja: '対応にかかった時間と人件費を、事案ごと、月ごとに表示します。',
    en: 'Shows the hours and the labour cost, by case and by month.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: homeOptions,
  async run(call, terminal) {
    const home = await openCaseHome(call);
    try {
      const logs = await logsOf(home.cases);
      await terminal.print(tableOf(logs, terminal.language));
      return 0;
    } finally {
      home.close();
    }
  },
});

type Logs = ReadonlyMap<string, readonly CaseAction[]>;

async function logsOf(cases: CaseStore): Promise<Logs> {
  const logs = new Map<string, readonly CaseAction[]>();
  for (const { facts } of await liveCases(cases)) {
    logs.set(facts.id, (await cases.read(facts.id))?.actions ?? []);
  }
  return logs;
}

function tableOf(logs: Logs, language: Language): string {
  const { pages, labour } = consoleWords[language];
  const { hours, yen, withoutRate, month } = labour.columns;
  const row = (name: string, { totalHours, yen: cost, hoursWithoutRate }: Labour) => [
    name,
    totalHours,
    cost,
    hoursWithoutRate,
  ];
  const worked = [...logs].filter(([, actions]) => labourOf(actions).hours.size > 0);
  const months = labourByMonth([...logs.values()]);
  return [
    inColumns([
      [pages.cases, hours, yen, withoutRate],
      ...worked.map(([id, actions]) => row(id, labourOf(actions))),
    ]),
    inColumns([
      [month, hours, yen, withoutRate],
      ...[...months].map(([name, one]) => row(name, one)),
    ]),
  ].join('\n');
}
