import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Node } from 'constructs';
import * as z from 'zod';
import { CallError } from '../shared/errors.ts';
import { allowedRegions, regionsInWords } from './in-japan.ts';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** What the engineer decides at deployment. */
export interface DeploymentProps {
  /**
   * The configuration folder: absolute, or relative to where the app runs. It is checked, and stands
   * beside the bundle of each function.
   */
  readonly settings: string;
  /** Who is told when Sekisho itself is unwell. */
  readonly operationsEmail: string;
  /**
   * Where the runbook stands: the address that the headings of alarms are appended to.
   * @default 'README.md'
   */
  readonly runbook?: string | undefined;
  /**
   * The networks from which links in alerts may be opened, with commas between them.
   * @default '' - there are no links, and nothing faces the internet
   */
  readonly linksFrom?: string | undefined;
}

const network = z.union([z.cidrv4(), z.cidrv6()]);
const networks = z.string().refine((given) => given === '' || given.split(',').every(isNetwork), {
  error: 'must be networks like 192.0.2.0/24 or 2001:db8::/32, with commas between them, no spaces',
});

function isNetwork(given: string): boolean {
  return network.safeParse(given).success;
}

const schema = z.strictObject({
  settings: z
    .string()
    .min(1)
    .transform((path) => resolve(path)),
  operationsEmail: z.email(),
  runbook: z.string().min(1).default('README.md'),
  linksFrom: networks.default(''),
});
const context = schema.extend({
  region: z.enum(allowedRegions, { error: `must be ${regionsInWords}` }),
});

export type Deployment = z.infer<typeof schema>;

/**
 * The deployment with its defaults.
 * @throws CallError that names everything that is missing or not allowed.
 */
export function checkedDeployment(given: DeploymentProps): Deployment {
  return checked(schema, { ...given });
}

/**
 * The deployment, and where it goes, out of the context of `cdk.json` or `-c name=value`.
 * @throws CallError that names everything that is missing or not allowed.
 */
export function deploymentOf(node: Node): z.infer<typeof context> {
  const keys = Object.keys(context.shape);
  const given = keys.map((key): [string, unknown] => [key, node.tryGetContext(key)]);
  return checked(context, Object.fromEntries(given));
}

function checked<Checked>(wanted: z.ZodType<Checked>, given: Record<string, unknown>): Checked {
  const parsed = wanted.safeParse(given);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => {
    const [key = ''] = path.map(String);
    return `  ${path.map(String).join('.')}: ${message}. Given: ${JSON.stringify(given[key])}`;
  });
  const list = mistakes.join('\n');
  throw new CallError({
    ja: `配備の設定（cdk.json の context、または -c 名前=値）に誤りがあります。\n${list}`,
    en: `The deployment (context in cdk.json, or -c name=value) is not set up:\n${list}`,
  });
}
