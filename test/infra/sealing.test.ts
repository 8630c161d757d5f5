import aslValidator from 'asl-validator';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const handlers = { Fold: 'SealingFoldHandler', Score: 'SealingScoreHandler' } as const;

const machines = z.record(
  z.string(),
  z.object({
    Properties: z.object({
      DefinitionString: z.object({
        'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]),
      }),
    }),
  }),
);
const arnOf = z
  .object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) })
  .transform(({ 'Fn::GetAtt': [id] }) => id);

/** The definition of the one state machine, functions named as `arn:aws:lambda:…:SealingFold`. */
function definition(): unknown {
  const [machine] = Object.values(
    machines.parse(template.findResources('AWS::StepFunctions::StateMachine')),
  );
  const parts = machine?.Properties.DefinitionString['Fn::Join'][1] ?? [];
  const text = parts.map((part) =>
    typeof part === 'string'
      ? part
      : `arn:aws:lambda:ap-northeast-1:000000000000:function:${arnOf.parse(part).slice(0, -8)}`,
  );
  return JSON.parse(text.join(''));
}

const functionsOf = z.record(
  z.string(),
  z.object({
    Properties: z.object({
      MemorySize: z.int(),
      Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
    }),
  }),
);

const state = z.looseObject({
  Type: z.string(),
  Resource: z.string().optional(),
  TimeoutSeconds: z.number().optional(),
  MaxConcurrency: z.number().optional(),
});
const states = z.object({
  TimeoutSeconds: z.number(),
  States: z.record(z.string(), state).and(
    z.object({
      EachSection: state.extend({
        ItemSelector: z.record(z.string(), z.unknown()),
        ItemProcessor: z.object({
          ProcessorConfig: z.record(z.string(), z.unknown()),
          States: z.object({ Fold: state }),
        }),
      }),
    }),
  ),
});

describe('The state machine of the seal', () => {
  test('is valid in the Amazon States Language', () => {
    const { isValid, errors } = aslValidator(definition());
    expect(errors).toEqual([]);
    expect(isValid).toBe(true);
  });

  test('folds a bounded number of sections at once, then scores with the function that may alert', () => {
    const { States } = states.parse(definition());
    expect(States.EachSection.MaxConcurrency).toBe(10);
    expect(States.EachSection.ItemProcessor.States.Fold.Resource).toMatch(/SealingFoldHandler$/);
    expect(States['Plan']?.Resource).toMatch(new RegExp(`${handlers.Fold}$`));
    expect(States['Score']?.Resource).toMatch(new RegExp(`${handlers.Score}$`));
  });

  test('lets objects take three quarters of the memory of the functions that hold the history', () => {
    const functions = functionsOf.parse(template.findResources('AWS::Lambda::Function'));
    for (const handler of Object.values(handlers)) {
      const [name = ''] = Object.keys(functions).filter((id) => id.startsWith(handler));
      const { MemorySize, Environment } = functions[name]?.Properties ?? {};
      expect(String(Environment?.Variables['NODE_OPTIONS']).split(' ')).toContain(
        `--max-old-space-size=${Math.floor((MemorySize ?? 0) * 0.75)}`,
      );
    }
  });

  test('folds each section as an execution that lasts as long as the function, in the name of the seal', () => {
    const { EachSection } = states.parse(definition()).States;
    const { ProcessorConfig, States } = EachSection.ItemProcessor;
    expect(ProcessorConfig).toEqual({ Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' });
    // Express executions end after 300 seconds.
    expect(States.Fold.TimeoutSeconds).toBe(900);
    expect(EachSection.ItemSelector).toMatchObject({
      'execution.$': '$.execution',
      'section.$': '$$.Map.Item.Value.section',
    });
  });

  test('ends as failed while another execution seals, and says so', () => {
    const { States } = states.parse(definition());
    expect(States['AnotherSeals']).toMatchObject({ Type: 'Fail', Error: 'AnotherSeals' });
    expect(JSON.stringify(States['IsAnythingToSeal'])).toContain('isHeldByAnother');
  });

  test('waits for a task as long as the function may run, and ends within the day', () => {
    const { States, TimeoutSeconds } = states.parse(definition());
    template.hasResourceProperties('AWS::Lambda::Function', {
      Timeout: States['Score']?.TimeoutSeconds,
      MemorySize: 3008,
    });
    expect(TimeoutSeconds).toBeLessThan(24 * 3_600);
  });

  test('logs what it does without the names of sections', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: Match.objectLike({ Level: 'ALL', IncludeExecutionData: false }),
      TracingConfiguration: { Enabled: true },
    });
  });

  test('begins at half past five in the organisation’s zone', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(30 5 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Tokyo',
      State: 'ENABLED',
      Target: { Arn: { Ref: Match.stringLikeRegexp('^SealingMachine') }, Input: '{}' },
    });
  });

  test('rings when a night fails, when it is past six, and when sources are silent', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ExecutionsFailed',
      Threshold: 1,
      TreatMissingData: 'notBreaching',
    });
    const countedBy = (service: string) => [{ Name: 'service', Value: service }];
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SealLate',
      Dimensions: countedBy('escalate'),
      Period: 300,
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SourcesSilent',
      Dimensions: countedBy('seal'),
      // Counted once a night: it rings until the next one.
      TreatMissingData: 'ignore',
    });
  });
});
