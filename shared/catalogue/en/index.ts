import type { Catalogue } from '../ja/index.ts';
import { cases } from './cases.ts';
import { command } from './command.ts';
import { console } from './console.ts';
import { escalation } from './escalation.ts';
import { evaluation } from './evaluation.ts';
import { guessing } from './guessing.ts';
import { reading } from './reading.ts';
import { replay } from './replay.ts';
import { settings } from './settings.ts';
import { simulation } from './simulation.ts';
import { statutory } from './statutory.ts';

/** The English catalogue, by room. */
export const en: Catalogue = {
  reading,
  settings,
  cases,
  escalation,
  evaluation,
  guessing,
  console,
  command,
  replay,
  simulation,
  statutory,
};
