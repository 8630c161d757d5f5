import * as z from 'zod';

const logDay = z.iso.date();
/** The execution of the state machine whose task it is. */
const execution = z.string().min(1);
const days = z.strictObject({
  first: logDay,
  from: logDay,
  through: logDay,
  /** The settings that the plan was made with, and every task works by; null: the deployment's. */
  settings: z.string().nullable().exactOptional(),
});

/**
 * What the state machine asks of the seal function. `input` is what its execution was started with:
 * nothing by the schedule, a log day by whoever seals further by hand.
 */
export const sealTask = z.discriminatedUnion('task', [
  z.strictObject({
    task: z.literal('plan'),
    execution,
    input: z.strictObject({ through: logDay.optional() }),
  }),
  z.strictObject({ task: z.literal('fold'), execution, section: z.string().nullable(), days }),
  z.strictObject({ task: z.literal('score'), execution, days }),
]);
export type SealTask = z.infer<typeof sealTask>;
export type PlanTask = Extract<SealTask, { task: 'plan' }>;
export type ScoreTask = Extract<SealTask, { task: 'score' }>;

type Days = z.infer<typeof days>;

/**
 * What the state machine decides by: where nothing is to be sealed it ends, with success; where
 * another execution seals it ends as failed, so that nobody takes it for done.
 */
export interface PlanAnswer {
  /** Whose tasks these are: sections are executions of their own. */
  readonly execution: string;
  readonly isHeldByAnother: boolean;
  readonly isNothingToSeal: boolean;
  readonly sections: readonly { readonly section: string | null }[];
  readonly days: Days | null;
}

/** The days that are still to be scored; null: it is done. */
export interface ScoreAnswer {
  readonly days: Days | null;
}
