import { join } from 'node:path';
import { leaveOutUnknown } from './unknown-types.ts';

/** Runs behind the app of the CDK: what the emulator does not know is taken out of its template. */
const output = process.env['CDK_OUTDIR'];
if (output === undefined) throw new Error('The CDK says no folder for its output.');
leaveOutUnknown(join(output, 'Sekisho.template.json'));
