import { again } from './again.ts';
import { command } from './command.ts';
import { console } from './console.ts';
import { doctor } from './doctor.ts';
import { evaluation } from './evaluation.ts';
import { guessing } from './guessing.ts';
import { ja } from './index.ts';
import { keys } from './keys.ts';
import { refusals, statutoryRefusals } from './refusals.ts';
import { replay } from './replay.ts';
import { report as reports } from './report.ts';
import { settings } from './settings.ts';
import { simulation } from './simulation.ts';
import { statements } from './statements.ts';
import { draft } from './statutory-draft.ts';
import { notice } from './statutory-notice.ts';
import { report } from './statutory-report.ts';
import { rules } from './statutory-rules.ts';
import { unmasking } from './unmasking.ts';
import { uploads } from './uploads.ts';

/** The Japanese catalogue of every room. The English one has the same keys. */
export const wholeJa = {
  ...ja,
  settings,
  evaluation,
  guessing,
  keys,
  console,
  command,
  doctor,
  replay,
  reports,
  simulation,
  statements,
  unmasking,
  again,
  uploads,
  cases: { ...ja.cases, ...refusals },
  statutory: { ...ja.statutory, refusals: statutoryRefusals, rules, draft, report, notice },
};
export type WholeCatalogue = typeof wholeJa;
