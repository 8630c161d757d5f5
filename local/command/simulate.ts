import { readdirSync } from 'node:fs';
import { CallError } from '../../shared/errors.ts';
import { isLocalDate } from '../../shared/settings/local-time.ts';
import { say } from '../../shared/whole-language.ts';
import { outFolder } from '../simulation/out-folder.ts';
import { simulate as writeCity } from '../simulation/simulate.ts';
import { type Call, type CommandOption, defineCommand } from './command.ts';

const defaultBegin = '2026-01-05';
const tellEveryDays = 50;

/** What the numbers of a call may be. */
const bounds = {
  seed: { least: 0, most: 4_294_967_295 },
  staff: { least: 30, most: 20_000 },
  days: { least: 7, most: 1_100 },
} as const;

/** `sekisho simulate --seed N --staff N --days N --out DIR` (contract, sections 1 and 5). */
export const simulate = defineCommand({
  id: 'simulate',
  summary: {
    ja: '合成の市（設定、ログ、答え合わせの表）を書き出します。',
    en: 'Writes a synthetic city: configuration, logs and labels.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [
    number('seed', '乱数の種。同じ値からは同じ市ができます', 'the same seed, the same city'),
    number('staff', '職員の数（30〜20000）', 'how many officials (30 to 20000)'),
    number('days', '日数（7〜1100）', 'how many days (7 to 1100)'),
    {
      name: 'out',
      value: 'DIR',
      required: true,
      summary: {
        ja: '書き出す先（新しいか空のフォルダー）',
        en: 'where to, a new or empty folder',
      },
    },
    {
      name: 'begin',
      value: 'DATE',
      required: false,
      summary: { ja: '最初の日（既定は 2026-01-05）', en: 'the first day (else 2026-01-05)' },
    },
    {
      name: 'quiet',
      value: null,
      required: false,
      summary: { ja: '事例のない同じ市を書く', en: 'the same city without incidents' },
    },
  ],
  async run(call, terminal) {
    const out = call.value('out');
    const plan = {
      seed: numberIn(call, 'seed'),
      staff: numberIn(call, 'staff'),
      days: numberIn(call, 'days'),
      begin: beginIn(call),
      isQuiet: call.has('quiet'),
    };
    requireEmpty(out);
    const figures = writeCity(plan, outFolder(out), ({ date, index }) => {
      if ((index + 1) % tellEveryDays === 0)
        terminal.tell(say((c) => c.simulation.progress(index + 1, plan.days, date)));
    });
    terminal.tell(say((c) => c.simulation.done(out, figures)));
    return 0;
  },
});

function number(name: keyof typeof bounds, ja: string, en: string): CommandOption {
  return { name, value: 'N', required: true, summary: { ja, en } };
}

function numberIn(call: Call, option: keyof typeof bounds): number {
  const given = call.value(option);
  const { least, most } = bounds[option];
  if (/^\d{1,10}$/.test(given) && Number(given) >= least && Number(given) <= most)
    return Number(given);
  throw new CallError(say((c) => c.simulation.notANumber(option, `${least}–${most}`, given)));
}

function beginIn(call: Call): string {
  const given = call.optional('begin') ?? defaultBegin;
  if (isLocalDate(given)) return given;
  throw new CallError(say((c) => c.simulation.notADate('begin', given)));
}

/** What lies there already would be read as part of the city. */
function requireEmpty(folder: string): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    names = ['?'];
  }
  if (names.length > 0) throw new CallError(say((c) => c.simulation.notEmpty(folder)));
}
