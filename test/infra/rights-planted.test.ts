import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { compareRights } from './rights/compare-rights.ts';
import { reviewedRows } from './rights/reviewed-rights.ts';
import { synthesisedRights } from './rights/synthesised-rights.ts';
import { nameOf } from './rights/template-text.ts';
import { templateWith } from './synthesised.ts';

const statement = z.record(z.string(), z.unknown());
const policy = z.looseObject({ Statement: z.array(statement) });
const template = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z
        .looseObject({
          PolicyDocument: policy.optional(),
          KeyPolicy: policy.optional(),
          AssumeRolePolicyDocument: policy.optional(),
        })
        .default({}),
    }),
  ),
});
type Planted = z.infer<typeof template>;
const sound = templateWith().toJSON();
const reviewed = reviewedRows()
  .filter(({ heading }) => !heading.includes('`network`'))
  .flatMap(({ rights }) => rights);

const known = compareRights(synthesisedRights(sound), reviewed).wider;

/** What the checker says of a copy of the template after something was planted in it. */
function findings(plant: (copy: Planted) => void): readonly string[] {
  const copy = template.parse(structuredClone(sound));
  plant(copy);
  return compareRights(synthesisedRights(copy), reviewed).wider.filter(
    (one) => !known.includes(one),
  );
}

function properties(copy: Planted, name: string) {
  const [found] = Object.entries(copy.Resources).filter(([id]) => nameOf(id) === name);
  if (!found) throw new Error(`The template has no ${name}.`);
  return found[1].Properties;
}

/** The statement of a resource's policy that speaks of an action. */
function statementOf(copy: Planted, name: string, action: string) {
  const { PolicyDocument, KeyPolicy, AssumeRolePolicyDocument } = properties(copy, name);
  const found = (PolicyDocument ?? KeyPolicy ?? AssumeRolePolicyDocument)?.Statement.find((one) =>
    JSON.stringify(one['Action']).includes(`"${action}"`),
  );
  if (!found) throw new Error(`${name} says nothing of ${action}.`);
  return found;
}

const role = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });

describe('What is planted in a role of the template is reported in a sentence', () => {
  test('all actions of a service', () => {
    const found = findings((copy) => {
      statementOf(copy, 'IntakeIngestRights', 's3:PutObject')['Action'] = 's3:*';
    });
    expect(found).toEqual([
      'IntakeIngestRole may s3:* on IntakeBucketQuarantine/quarantine/*: the list gives IntakeIngestRole no such action.',
    ]);
  });
  test('every resource', () => {
    const found = findings((copy) => {
      statementOf(copy, 'IntakeIngestRights', 's3:PutObject')['Resource'] = '*';
    });
    expect(found).toEqual([
      'IntakeIngestRole may s3:PutObject on *: the list allows this action on IntakeBucketQuarantine/quarantine/* alone.',
    ]);
  });
  test('one action more', () => {
    const found = findings((copy) => {
      const action = ['s3:GetObject', 's3:GetObjectVersion', 's3:DeleteObjectVersion'];
      statementOf(copy, 'IntakeIngestRights', 's3:GetObject')['Action'] = action;
    });
    expect(found).toEqual([
      'IntakeIngestRole may s3:DeleteObjectVersion on IntakeBucketLogs/*: the list gives IntakeIngestRole no such action.',
    ]);
  });
  test('a condition that is dropped', () => {
    const found = findings((copy) => {
      delete statementOf(copy, 'ReportingReportRights', 'kms:ReEncryptTo')['Condition'];
    });
    expect(found).toHaveLength(7);
    expect(found).toContain(
      'ReportingReportRole may kms:ReEncryptTo on KeysRecords: the list allows it only if kms:ViaService StringEquals dynamodb.<Region>.amazonaws.com.',
    );
  });
  test.each([
    ['an operator that lets pass what does not say', 'StringEqualsIfExists', 'sekisho'],
    ['a value that lets pass everything', 'ForAllValues:StringEquals', '*'],
  ])('%s', (_, operator, source) => {
    const [found, ...more] = findings((copy) => {
      statementOf(copy, 'EscalationEscalateRights', 'events:PutEvents')['Condition'] = {
        [operator]: { 'events:source': source },
      };
    });
    expect(more).toEqual([]);
    expect(found).toMatch(
      /^EscalationEscalateRole may events:PutEvents on ContainmentBus if events:source .* the list allows it only if events:detail-type .* and events:source ForAllValues:StringEquals sekisho\.$/,
    );
  });
  test('everything but an action, on everything but a resource', () => {
    const found = findings((copy) => {
      const one = statementOf(copy, 'IntakeIngestRights', 's3:PutObject');
      one['NotAction'] = 'iam:*';
      one['NotResource'] = 'arn:aws:s3:::other';
    });
    expect(found).toEqual([expect.stringContaining('may all but iam:* on all but arn:aws:s3:::')]);
  });
  test('a policy within the role, or one of AWS’s own', () => {
    const found = findings((copy) => {
      const clock = properties(copy, 'EscalationClock');
      const Statement = [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }];
      clock['Policies'] = [{ PolicyName: 'more', PolicyDocument: { Statement } }];
      clock['ManagedPolicyArns'] = ['arn:aws:iam::aws:policy/AdministratorAccess'];
    });
    expect(found).toEqual([
      'EscalationClock may sns:Publish on *: the list gives EscalationClock no such action.',
      'EscalationClock may all of the policy arn:aws:iam::aws:policy/AdministratorAccess on *: the list gives EscalationClock no such action.',
    ]);
  });
  test('a policy that is attached to one role more', () => {
    const found = findings((copy) => {
      const roles = [{ Ref: 'IntakeIngestRole00000000' }, { Ref: 'SealingNight00000000' }];
      properties(copy, 'IntakeIngestRights')['Roles'] = roles;
    });
    expect(found).toContain(
      'SealingNight may sns:Publish on AlertsTopic: the list gives SealingNight no such action.',
    );
  });
  test('a role that nobody knows, and one that another account may take on', () => {
    const found = findings((copy) => {
      copy.Resources['Helper00000000'] = {
        Type: 'AWS::IAM::Policy',
        Properties: {
          Roles: [{ Ref: 'HelperRole00000000' }],
          PolicyDocument: {
            Statement: [
              { Effect: 'Allow', Action: 's3:GetObject', Resource: role('IntakeBucketLogs') },
            ],
          },
        },
      };
      statementOf(copy, 'IntakeIngestRole', 'sts:AssumeRole')['Principal'] = {
        AWS: 'arn:aws:iam::111122223333:root',
      };
    });
    expect(found).toEqual([
      'arn:aws:iam::111122223333:root may sts:AssumeRole on IntakeIngestRole: the list does not name arn:aws:iam::111122223333:root.',
      'HelperRole may s3:GetObject on IntakeBucketLogs: the list does not name HelperRole.',
    ]);
  });
});

describe('What is planted in the policy of a resource is reported in a sentence', () => {
  test.each([['*'], [{ AWS: '*' }], [{ AWS: ['*'] }]])(
    'a queue that anyone may send to: %j',
    (who) => {
      const found = findings((copy) => {
        const one = statementOf(copy, 'IntakeCreatedPolicy', 'sqs:SendMessage');
        one['Principal'] = who;
        delete one['Condition'];
      });
      expect(found).toEqual([
        'anyone may sqs:SendMessage on IntakeCreated: the list does not name anyone.',
      ]);
    },
  );
  test('a refusal that is taken out', () => {
    const found = findings((copy) => {
      const { PolicyDocument } = properties(copy, 'IntakeBucketLogsPolicy');
      if (PolicyDocument) PolicyDocument.Statement = PolicyDocument.Statement.slice(1);
    });
    expect(found).toEqual(
      ['IntakeBucketLogs', 'IntakeBucketLogs/*'].map(
        (on) =>
          `anyone may not s3:* on ${on} if aws:SecureTransport Bool false: the list refuses it, the template does not any more.`,
      ),
    );
  });
  test('a key that a service of any account may use', () => {
    const found = findings((copy) => {
      const { KeyPolicy } = properties(copy, 'KeysMessages');
      for (const one of KeyPolicy?.Statement ?? []) {
        if (JSON.stringify(one['Principal']).includes('"cloudwatch')) delete one['Condition'];
      }
    });
    expect(found).toEqual(
      ['kms:Decrypt', 'kms:GenerateDataKey'].map(
        (action) =>
          `cloudwatch.amazonaws.com may ${action} on KeysMessages: the list allows it only if aws:SourceAccount StringEquals <AccountId>.`,
      ),
    );
  });
  test('a function that anyone may call, and a policy that stands in a text', () => {
    const found = findings((copy) => {
      copy.Resources['Open00000000'] = {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          Action: 'lambda:InvokeFunction',
          FunctionName: role('IntakeIngestHandler00000000'),
          Principal: '*',
        },
      };
      copy.Resources['Text00000000'] = {
        Type: 'AWS::Logs::ResourcePolicy',
        Properties: { PolicyText: '{"Statement":[{"Effect":"Allow"}]}' },
      };
    });
    expect(found).toEqual([
      'anyone may lambda:InvokeFunction on IntakeIngestHandler: the list does not name anyone.',
      'Text may what this test cannot read on *: the list does not name Text.',
    ]);
  });
});
