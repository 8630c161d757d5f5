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

/** The Japanese catalogue, by room. The English one has the same keys. */
export const ja = {
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
export type Catalogue = typeof ja;
