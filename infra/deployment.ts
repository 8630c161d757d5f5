import { fileURLToPath } from 'node:url';
import type { Node } from 'constructs';
import type * as z from 'zod';
import { CallError } from '../shared/errors.ts';
import { contextSchema, deploymentSchema } from './deployment-schema.ts';
import type { NetworkProps } from './network.ts';
import type { Writers } from './write-grants.ts';

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
  /**
   * The name or ARN of a managed policy beyond which no role of the stack may go, whatever its own
   * policies say.
   * @default - roles go as far as `infra/rights.md` says
   */
  readonly permissionsBoundary?: string | undefined;
  /**
   * The closed network that functions stand in.
   * @default - functions run in Lambda's own network, and reach AWS over TLS
   */
  readonly network?: NetworkProps | undefined;
  /**
   * Roles, users and accounts, also of others, that may add logs of a source, by the source's id.
   * @default - nobody but whoever is given a policy `Writer-<source>`
   */
  readonly writers?: Writers | undefined;
  /**
   * How many files are read, how many archived, and how many sections folded at the same time: so
   * many functions run at once at most, and the rest of the account's concurrency is left alone.
   * @default - 10 files, 5 archived, 10 sections
   */
  readonly atOnce?: Partial<Deployment['atOnce']> | undefined;
  /**
   * Operations is told when the account costs more US dollars in a month, or is about to. 0: there is
   * no budget, for accounts that may not see their bill. In Osaka CloudFormation makes none.
   * @default 30 - twice what a town of 2,000 staff costs, in an account of Sekisho's own
   */
  readonly monthlyBudgetUsd?: number | undefined;
  /**
   * The name of a table that was restored from the stack's own, and works in its place.
   * @default - the table of the stack itself
   */
  readonly restoredTable?: string | undefined;
  /**
   * Which generation of the key for the hashes of residents is in use: `2,1` while history is read
   * again after a change, `2` when that is done. Never back to one that was used before.
   * @default '1'
   */
  readonly subjectKeys?: string | undefined;
}

export type Deployment = z.infer<typeof deploymentSchema>;

/**
 * The deployment with its defaults.
 * @throws CallError that names everything that is missing or not allowed.
 */
export function checkedDeployment(given: DeploymentProps): Deployment {
  return checked(deploymentSchema, { ...given });
}

/**
 * The deployment, and where it goes, out of the context of the app: `deployment.json` and
 * `-c name=value`.
 * @throws CallError that names everything that is missing or not allowed.
 */
export function deploymentOf(node: Node): z.infer<typeof contextSchema> {
  const keys = Object.keys(contextSchema.shape);
  const given = keys.map((key): [string, unknown] => [key, node.tryGetContext(key)]);
  return checked(contextSchema, Object.fromEntries(given));
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
    ja: `配備の設定（deployment.json、または -c 名前=値）に誤りがあります。\n${list}`,
    en: `The deployment (deployment.json, or -c name=value) is not set up:\n${list}`,
  });
}
