import {
  DescribeStateMachineCommand,
  SFNClient,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { type Asker, openAsker } from '../asker.ts';
import type { StandingCity } from '../standing-city.ts';
import { until } from '../subscriber.ts';

/** Kept logs that are read again, by the state machine of the stack and the command of the README. */
export function readingAgain(city: () => StandingCity): void {
  let operator: Asker;

  beforeAll(async () => {
    const { emulator, deployed, settingsAt } = city();
    const machine = deployed.physicalId('AWS::StepFunctions::StateMachine', 'Replaying');
    await inBatchesOfOne(new SFNClient(emulator.client), machine);
    const policy = deployed.physicalId('AWS::IAM::ManagedPolicy', 'ReplayingStarters');
    operator = await openAsker(emulator, 'operator', [policy], settingsAt);
  });

  /** How many files the ingest function has said that it is through with. */
  const filesRead = () => city().emulator.functionLog().split('"message":"File"').length - 1;
  const call = (...words: readonly string[]) =>
    operator.sekisho('read-again', ...words, '--by', 'S0302', '--reason', '新しい版');

  test('each log under the prefix goes through ingest once more, and nobody hears of it', async () => {
    const { sectionHead, security, deputy } = city();
    const heard = async () => {
      for (const one of [sectionHead, security, deputy]) await one.collect();
      return [sectionHead, security, deputy].map(({ arrived }) => arrived.length);
    };
    const [before, alerts] = [filesRead(), await heard()];
    // 11 to 14 May, and none of AWSLogs/.
    const { status, stderr } = await call('juki/1');
    expect([status, stderr]).toEqual([0, expect.stringContaining('wait in the queue of intake')]);
    await until('two more files', async () => (filesRead() >= before + 2 ? true : null));
    const manifests = await Array.fromAsync(city().store.manifests.all());
    const under = manifests.filter(({ name }) => name.startsWith('juki/1'));
    expect([filesRead() - before, under.length]).toEqual([2, 2]);
    expect(under.map(({ status: read, accepted }) => [read, accepted])).toEqual([
      ['read', 1],
      ['read', 1],
    ]);
    expect(await heard()).toEqual(alerts);
  });

  test('what was uploaded outside of the asked days is not read again', async () => {
    const before = filesRead();
    const { status } = await call('juki/1', '--until', '2026-01-01');
    expect(status).toBe(0);
    // What follows it in the queue has been read by then.
    expect((await call('juki/before')).status).toBe(0);
    await until('one more file', async () => (filesRead() > before ? true : null));
    expect(filesRead()).toBe(before + 1);
  });

  test('whoever has no such right is refused in a sentence', async () => {
    const { emulator, settingsAt } = city();
    const stranger = await openAsker(emulator, 'no-operator', [], settingsAt);
    const asked = ['read-again', 'juki/', '--by', 'S0302', '--reason', '新しい版'];
    const { status, stderr } = await stranger.sekisho(...asked);
    expect(status).toBe(1);
    expect(stderr).toContain('AWS does not allow this');
  });
}

const definition = z.looseObject({
  States: z.looseObject({
    EachPart: z.looseObject({ ItemBatcher: z.object({ BatchInput: z.unknown() }) }),
  }),
});

/**
 * The emulator runs distributed maps and divides no list into batches: each object becomes a batch by
 * itself here, as the state selects an item. Everything else stays as it was deployed.
 */
async function inBatchesOfOne(states: SFNClient, stateMachineArn: string): Promise<void> {
  const live = await states.send(new DescribeStateMachineCommand({ stateMachineArn }));
  const { States, ...rest } = definition.parse(JSON.parse(live.definition ?? ''));
  const { ItemBatcher, ...parts } = States.EachPart;
  const ItemSelector = {
    'Items.$': 'States.Array($$.Map.Item.Value)',
    BatchInput: ItemBatcher.BatchInput,
  };
  const EachPart = { ...parts, ItemSelector };
  const changed = JSON.stringify({ ...rest, States: { ...States, EachPart } });
  await states.send(new UpdateStateMachineCommand({ stateMachineArn, definition: changed }));
}
