import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportFolder } from '../../shared/adapters/local/report-folder.ts';
import { actionsBefore } from '../../shared/cases/actions-before.ts';
import { CallError, RefusedActionError } from '../../shared/errors.ts';
import { caseDocument } from '../../shared/reports/case-file/document.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import { editionOf, fileOf, putOnShelf } from '../../shared/reports/issue.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import { openState } from '../composition.ts';
import { reportFonts } from '../report-fonts.ts';
import { homeOptions, openCaseHome } from './cases/case-home.ts';
import { type Call, defineCommand } from './command.ts';
import { askedReport, formatsAsked, type PeriodAsked, reportOptions } from './report-call.ts';
import { requireFolder, settingsAt } from './settings-at.ts';

/** A document, and where its files go unless the call says otherwise. */
interface Made {
  readonly document: ReportDocument;
  readonly settings: Settings;
  readonly folder: string;
}

/** `sekisho report --month YYYY-MM [--out DIR] [--format …]`, or of a week, a year, a case. */
export const report = defineCommand({
  id: 'report',
  summary: {
    ja: '月次報告、週次報告、年度の集計、または1件の事案票を作ります（PDF、HTML、CSV、JSON、テキスト）。知らせは送りません。',
    en: 'Makes the report of a month, week or year, or of one case, in every form. Nobody is told.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [...reportOptions, ...homeOptions],
  async run(call, terminal) {
    const settings = settingsAt(call.value('config'));
    const wanted = formatsAsked(call.optional('format'));
    const asked = askedReport(call, settings.organisation.timeZone, Date.now());
    const made = 'caseId' in asked ? await ofCase(asked.caseId, call) : await ofPeriod(asked, call);
    const out = call.optional('out') ?? made.folder;
    await mkdir(out, { recursive: true, mode: 0o750 });
    for (const format of wanted) {
      const { name, bytes } = await fileOf(made.document, format, { ...made, fonts: reportFonts });
      const path = join(out, name);
      await writeFile(path, bytes, { mode: 0o640 });
      await terminal.print(`${path}\n`);
    }
    return 0;
  },
});

async function ofPeriod({ report: kind, period }: PeriodAsked, call: Call): Promise<Made> {
  const settings = settingsAt(call.value('config'));
  const folder = call.optional('state');
  if (folder === null) throw new CallError(say((c) => c.reports.command.noState));
  requireFolder(folder, '--state');
  const state = await openState(folder, settings, { now: Date.now });
  try {
    const shelf = reportFolder(join(folder, 'reports'));
    const ports = { ...state, shelf, fonts: reportFonts };
    const issued = await editionOf(kind, period, ports, Date.now());
    if (issued.isNew && !issued.isRunning) await putOnShelf(issued, ports);
    return { document: issued.document, settings, folder: shelf.placeOf(period) };
  } finally {
    state.close();
  }
}

async function ofCase(id: string, call: Call): Promise<Made> {
  const home = await openCaseHome(call);
  try {
    const { settings, cases } = home;
    const stored = await cases.read(id);
    if (stored === null) throw new RefusedActionError(say((c) => c.cases.noSuchCase(id)));
    const before = await actionsBefore(stored, cases);
    const now = home.now();
    const { language } = settings.organisation;
    const document = caseDocument(
      { stored, before, settings, now: now - (now % 60_000) },
      language,
    );
    const state = call.optional('state');
    // A deployment has no state folder: the paper stands where the command is given.
    const folder = state === null ? '.' : join(state, 'reports', 'cases');
    return { document, settings, folder };
  } finally {
    home.close();
  }
}
