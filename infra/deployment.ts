import type { Node } from 'constructs';
import * as z from 'zod';

/** Logs that hold residents' data stay in Japan: Tokyo and Osaka. */
export const allowedRegions = ['ap-northeast-1', 'ap-northeast-3'] as const;

/** What the engineer decides at deployment: the context of `cdk.json`, or `-c name=value`. */
const schema = z.object({
  region: z.enum(allowedRegions, {
    error: ({ input }) =>
      `The context "region" must be ${allowedRegions.join(' (Tokyo) or ')} (Osaka): ` +
      `logs with residents' data stay in Japan. Given: ${JSON.stringify(input)}. ` +
      'Set it in cdk.json or with -c region=ap-northeast-1.',
  }),
  /** The configuration folder, relative to the project; it is checked and bundled. */
  settings: z.string().min(1),
  /** Who is told when Sekisho itself is unwell. */
  operationsEmail: z.email(),
  /** Where the runbook stands: the address that the headings of alarms are appended to. */
  runbook: z.string().min(1),
});

export type Deployment = z.infer<typeof schema>;

/**
 * The deployment out of a node's context.
 * @throws Error that names every setting that is missing or not allowed.
 */
export function deploymentOf(node: Node): Deployment {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((key): [string, unknown] => [key, node.tryGetContext(key)]),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  throw new Error(`The deployment is not set up:\n${mistakes.join('\n')}`);
}
