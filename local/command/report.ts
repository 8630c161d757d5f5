import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportFolder } from '../../shared/adapters/local/report-folder.ts';
import { CallError } from '../../shared/errors.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../../shared/log-day.ts';
import { editionOf, fileOf, putOnShelf } from '../../shared/reports/issue.ts';
import { isMonth, type Month, monthOf } from '../../shared/reports/monthly/month.ts';
import { renderers } from '../../shared/reports/renderers/registry.ts';
import { say } from '../../shared/whole-language.ts';
import { openState } from '../composition.ts';
import { reportFonts } from '../report-fonts.ts';
import { defineCommand } from './command.ts';
import { configOption, stateOption } from './options.ts';
import { requireFolder, settingsAt } from './settings-at.ts';

const formats = renderers.map(({ id }) => id);

/** `sekisho report --month YYYY-MM [--out DIR] [--format …] --config DIR --state DIR` */
export const report = defineCommand({
  id: 'report',
  summary: {
    ja: '月次報告を作ります（PDF、HTML、CSV、JSON、テキスト）。知らせは送りません。',
    en: 'Makes the monthly summary (PDF, HTML, CSV, JSON, text). Nobody is told.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [
    {
      name: 'month',
      value: 'YYYY-MM',
      required: true,
      summary: { ja: '対象の月', en: 'the month' },
    },
    {
      name: 'out',
      value: 'DIR',
      required: false,
      summary: {
        ja: '書き出すフォルダー（既定は状態フォルダーの reports/YYYY-MM）',
        en: 'the folder to write to (default: reports/YYYY-MM of the state folder)',
      },
    },
    {
      name: 'format',
      value: 'LIST',
      required: false,
      summary: {
        ja: `形式（コンマ区切り：${formats.join(',')}。既定はすべて）`,
        en: `forms, with commas: ${formats.join(',')} (default: all)`,
      },
    },
    configOption,
    stateOption,
  ],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const month = monthGiven(call.value('month'), settings.organisation.timeZone);
    const wanted = formatsGiven(call.optional('format'));
    const stateFolder = call.value('state');
    requireFolder(stateFolder, '--state');
    const state = await openState(stateFolder, settings, { now: Date.now });
    try {
      const shelf = reportFolder(join(stateFolder, 'reports'));
      const ports = { ...state, shelf, fonts: reportFonts };
      const issued = await editionOf(month, ports, Date.now());
      if (issued.isNew && !issued.isRunning) await putOnShelf(issued, ports);
      const out = call.optional('out') ?? shelf.placeOf(month);
      await mkdir(out, { recursive: true, mode: 0o750 });
      for (const format of wanted) {
        const { name, bytes } = await fileOf(issued.document, format, ports);
        const path = join(out, name);
        await writeFile(path, bytes, { mode: 0o640 });
        await terminal.print(`${path}\n`);
      }
      return 0;
    } finally {
      state.close();
    }
  },
});

function monthGiven(given: string, timeZone: string): Month {
  const today = logDayFromNumber(logDayNumber(Date.now(), zoneShift(timeZone)));
  if (isMonth(given) && given <= monthOf(today)) return given;
  throw new CallError(say((c) => c.reports.command.badMonth(given)));
}

function formatsGiven(given: string | null): readonly string[] {
  if (given === null) return formats;
  const wanted = given.split(',').map((one) => one.trim());
  const wrong = wanted.find((one) => !formats.includes(one));
  if (wrong === undefined) return [...new Set(wanted)];
  throw new CallError(say((c) => c.reports.command.badFormat(formats.join(', '), wrong)));
}
