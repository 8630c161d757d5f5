import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { deploymentOf } from '../../infra/deployment.ts';
import { SekishoStack } from '../../infra/stack.ts';
import { settings } from './settings.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The stack with the very context of `cdk.json`, without bundling: only the template counts. */
export function templateWith(changes: Readonly<Record<string, unknown>> = {}): Template {
  const file = readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8');
  const { context } = cdkJson.parse(JSON.parse(file));
  const untouched = { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true };
  const app = new App({ context: { ...context, ...untouched, ...changes } });
  const { region, ...deployment } = deploymentOf(app.node);
  const env = { region };
  return Template.fromStack(new SekishoStack(app, 'Sekisho', { deployment, settings, env }));
}

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const reference = z.union([
  z.string(),
  z.object({ Ref: z.string() }).transform(({ Ref }) => nameOf(Ref)),
  z
    .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform((a) => nameOf(a['Fn::GetAtt'][0])),
]);
const joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(reference)]) });
const resource = z.union([
  reference,
  joined.transform((join) => join['Fn::Join'][1].join(join['Fn::Join'][0])),
]);
const policies = z.record(
  z.string(),
  z.object({
    Properties: z.object({
      Roles: z.array(reference).optional(),
      PolicyDocument: z.object({
        Statement: z.array(
          z.object({
            Effect: z.literal('Allow'),
            Action: oneOrMore,
            Resource: z.union([resource.transform((one) => [one]), z.array(resource)]),
            Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
          }),
        ),
      }),
    }),
  }),
);

/** By role or writer, every right as `action on resource (conditions)`. */
export function rightsOf(template: Template): ReadonlyMap<string, readonly string[]> {
  const found = policies.parse(template.findResources('AWS::IAM::ManagedPolicy'));
  const rights = Object.entries(found).map(([id, { Properties }]): [string, string[]] => {
    const [holder = nameOf(id)] = Properties.Roles ?? [];
    const list = Properties.PolicyDocument.Statement.flatMap((statement) =>
      statement.Action.map((action) => {
        const conditions = Object.values(statement.Condition ?? {});
        const limits = conditions
          .flatMap((one) => Object.entries(one))
          .map(limited)
          .sort();
        const only = limits.length > 0 ? ` (${limits.join(', ')})` : '';
        return `${action} on ${statement.Resource.join(' and ')}${only}`;
      }),
    );
    return [holder, list];
  });
  return new Map(rights);
}

/** A condition: its key and its values. */
function limited([key, values]: [string, unknown]): string {
  return `${key} ${z.union([resource, z.array(resource)]).parse(values)}`;
}

/** A logical id without the hash that the CDK appends. */
function nameOf(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
