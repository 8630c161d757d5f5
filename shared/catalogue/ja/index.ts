import { cases } from './cases.ts';
import { escalation } from './escalation.ts';
import { reading } from './reading.ts';
import { statutory } from './statutory.ts';
import { watching } from './watching.ts';

/**
 * The Japanese catalogue, by room, as far as the functions of the cloud speak it: their bundles carry
 * no more. The English one has the same keys. The rooms of people's tools are in `whole.ts`.
 */
export const ja = { reading, cases, escalation, statutory, watching };
export type Catalogue = typeof ja;
