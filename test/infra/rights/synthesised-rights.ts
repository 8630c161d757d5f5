import * as z from 'zod';
import type { Right } from './right.ts';
import { nameOf, templateText } from './template-text.ts';

const resources = z.record(
  z.string(),
  z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
);
const several = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([z.literal('*'), z.record(z.string(), several)]).optional(),
  NotPrincipal: z.unknown().optional(),
  Action: several.optional(),
  NotAction: z.unknown().optional(),
  Resource: several.optional(),
  NotResource: z.unknown().optional(),
  Condition: z.record(z.string(), z.record(z.string(), several)).default({}),
});
type Statement = z.infer<typeof statement>;

/** Whom a policy without principals speaks of, and what one without resources lies on. */
interface Place {
  readonly holders: readonly string[];
  readonly itself: string;
  /** What `*` means for a resource: in the policy of a key, the key. */
  readonly star: string;
}

/**
 * Every right that a template gives or refuses, wherever it stands: whatever has a `Statement` is a
 * policy, of whichever type of resource it may be.
 */
export function synthesisedRights(template: unknown): readonly Right[] {
  const { Resources } = z.object({ Resources: resources }).parse(template);
  return Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
    const itself = nameOf(id);
    const attached = ['Roles', 'Users', 'Groups']
      .flatMap((kind) => several.parse(Properties[kind] ?? []))
      .map(templateText);
    const isHolder = /^AWS::IAM::(Role|User|Group)$/.test(Type);
    const holders = attached.length > 0 ? attached : [isHolder ? itself : `bearer of ${itself}`];
    return [
      ...statementsIn(Properties).flatMap((one) =>
        rightsOf(one, { holders, itself, star: starOf(Type, itself) }),
      ),
      ...policiesElsewhere(Properties, holders),
      ...(Type === 'AWS::Lambda::Permission' ? [mayCall(Properties)] : []),
    ];
  });
}

function starOf(type: string, itself: string): string {
  if (type === 'AWS::KMS::Key') return itself;
  return type === 'AWS::EC2::VPCEndpoint' ? `whatever ${itself} leads to` : '*';
}

function statementsIn(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return value.includes('"Statement"') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    return key === 'Statement' ? several.parse(inner) : statementsIn(inner);
  });
}

function rightsOf(given: unknown, place: Place): readonly Right[] {
  const parsed = statement.safeParse(given);
  if (!parsed.success) {
    const action = 'what this test cannot read';
    return [{ who: place.itself, effect: 'may', action, on: '*', onlyIf: [] }];
  }
  const { Effect, Action = [], NotAction, Resource, NotResource, Condition } = parsed.data;
  const effect = Effect === 'Allow' ? 'may' : 'may not';
  const onlyIf = conditionsOf(Condition);
  const actions = NotAction === undefined ? Action : [allBut(NotAction)];
  const on = NotResource === undefined ? (Resource ?? [place.itself]) : [allBut(NotResource)];
  return whoIn(parsed.data, place).flatMap((who) =>
    actions.map(templateText).flatMap((action) =>
      on.map(templateText).map((resource) => {
        return { who, effect, action, on: resource === '*' ? place.star : resource, onlyIf };
      }),
    ),
  );
}

function whoIn({ Principal, NotPrincipal }: Statement, place: Place): readonly string[] {
  if (NotPrincipal !== undefined) return [allBut(NotPrincipal)];
  if (Principal === undefined) return place.holders;
  if (Principal === '*') return ['anyone'];
  return Object.values(Principal).flatMap((kind) =>
    kind.map(templateText).map((who) => {
      if (who === '*') return 'anyone';
      return who === 'arn:aws:iam::<AccountId>:root' ? 'the own account' : who;
    }),
  );
}

function conditionsOf(conditions: Statement['Condition']): readonly string[] {
  return Object.entries(conditions)
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => {
        return `${key} ${operator} ${values.map(templateText).sort().join(' or ')}`;
      }),
    )
    .sort();
}

function allBut(excepted: unknown): string {
  return `all but ${several.parse(excepted).map(templateText).join(', ')}`;
}

/** Policies that are attached by their name: what stands in them, nobody has reviewed. */
function policiesElsewhere(
  properties: Readonly<Record<string, unknown>>,
  holders: readonly string[],
) {
  const attached = several.parse(properties['ManagedPolicyArns'] ?? []).map(templateText);
  return holders.flatMap((who) =>
    attached.map((policy): Right => {
      return { who, effect: 'may', action: `all of the policy ${policy}`, on: '*', onlyIf: [] };
    }),
  );
}

function mayCall(properties: Readonly<Record<string, unknown>>): Right {
  const principal = templateText(properties['Principal']);
  const onlyIf = Object.entries(properties)
    .filter(([key]) => !['Principal', 'Action', 'FunctionName'].includes(key))
    .map(([key, value]) => `${key} ${templateText(value)}`)
    .sort();
  return {
    who: principal === '*' ? 'anyone' : principal,
    effect: 'may',
    action: templateText(properties['Action']),
    on: templateText(properties['FunctionName']),
    onlyIf,
  };
}
