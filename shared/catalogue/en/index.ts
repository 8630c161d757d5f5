import type { Catalogue } from '../ja/index.ts';
import { cases } from './cases.ts';
import { escalation } from './escalation.ts';
import { reading } from './reading.ts';
import { statutory } from './statutory.ts';
import { watching } from './watching.ts';

/** The English catalogue, by room, as far as the functions of the cloud speak it. */
export const en: Catalogue = { reading, cases, escalation, statutory, watching };
