export { actionAndOutcome, codeOf, dataClassesOf, dataClassFlags } from '../event-codes.ts';
export { flagBits } from './event-table.ts';
