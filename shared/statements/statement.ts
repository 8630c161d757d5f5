import type { JudgedSpan } from '../history/source-findings.ts';
import type { Coverage } from './coverage.ts';
import type { Gathered } from './gather.ts';
import type { Originals } from './originals.ts';
import type { Question } from './request.ts';

/** The answer to a question about the kept history, with all that a reader must know about it. */
export interface Statement extends Omit<Gathered, 'moments'> {
  readonly question: Question;
  readonly by: string;
  readonly reason: string;
  /** The log days that were asked about. */
  readonly asked: JudgedSpan;
  /** When it was made, ms since 1970. */
  readonly at: number;
  /** Its number in the record of what was asked. */
  readonly sequence: number;
  readonly coverage: Coverage;
  /** null: the original logs were not asked for. */
  readonly originals: Originals | null;
}

/** How many log lines it tells of: on busy days an estimate. */
export function linesOf({ touches }: Pick<Statement, 'touches'>): number {
  return touches.reduce((sum, { lines }) => sum + lines, 0);
}
