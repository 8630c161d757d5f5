import type { WholeCatalogue } from '../ja/whole.ts';
import { again } from './again.ts';
import { command } from './command.ts';
import { console } from './console.ts';
import { doctor } from './doctor.ts';
import { evaluation } from './evaluation.ts';
import { guessing } from './guessing.ts';
import { en } from './index.ts';
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

/** The English catalogue of every room. */
export const wholeEn: WholeCatalogue = {
  ...en,
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
  cases: { ...en.cases, ...refusals },
  statutory: { ...en.statutory, refusals: statutoryRefusals, rules, draft, report, notice },
};
