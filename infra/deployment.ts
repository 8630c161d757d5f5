import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Node } from 'constructs';
import * as z from 'zod';
import { CallError } from '../shared/errors.ts';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Logs that hold residents' data stay in Japan: Tokyo and Osaka. */
export const allowedRegions = ['ap-northeast-1', 'ap-northeast-3'] as const;

const network = z.union([z.cidrv4(), z.cidrv6()]);
const networks = z.string().refine((given) => given === '' || given.split(',').every(isNetwork), {
  error: 'must be networks like 192.0.2.0/24 or 2001:db8::/32, with commas between them, no spaces',
});

function isNetwork(given: string): boolean {
  return network.safeParse(given).success;
}

/** What the engineer decides at deployment: the context of `cdk.json`, or `-c name=value`. */
const schema = z.object({
  region: z.enum(allowedRegions, {
    error: `must be ${allowedRegions.join(' (Tokyo) or ')} (Osaka): residents' data stay in Japan`,
  }),
  /** The configuration folder; a path is relative to the project. It is checked and bundled. */
  settings: z
    .string()
    .min(1)
    .transform((path) => resolve(projectFolder, path)),
  /** Who is told when Sekisho itself is unwell. */
  operationsEmail: z.email(),
  /** Where the runbook stands: the address that the headings of alarms are appended to. */
  runbook: z.string().min(1),
  /** The networks from which links in alerts may be opened, with commas; empty: there are no links. */
  linksFrom: networks.default(''),
});

export type Deployment = z.infer<typeof schema>;

/**
 * The deployment out of a node's context.
 * @throws CallError that names everything that is missing or not allowed.
 */
export function deploymentOf(node: Node): Deployment {
  const given = new Map(
    Object.keys(schema.shape).map((key): [string, unknown] => [key, node.tryGetContext(key)]),
  );
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => {
    const [key = ''] = path.map(String);
    return `  ${key}: ${message}. Given: ${JSON.stringify(given.get(key))}`;
  });
  const list = mistakes.join('\n');
  throw new CallError({
    ja: `配備の設定（cdk.json の context、または -c 名前=値）に誤りがあります。\n${list}`,
    en: `The deployment (context in cdk.json, or -c name=value) is not set up:\n${list}`,
  });
}
