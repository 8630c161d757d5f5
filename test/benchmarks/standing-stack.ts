import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { writeSettings } from '../cloud/city.ts';
import { type Deployed, deploy } from '../cloud/deployed.ts';
import { type Emulator, startEmulator } from '../cloud/emulator.ts';
import { completeFromTemplate } from '../cloud/live/all.ts';
import { openSubscriber, type Subscriber } from '../cloud/subscriber.ts';

/** The real stack in the emulator, with the city of the cloud suite, for benches. */
export interface StandingStack {
  readonly emulator: Emulator;
  readonly deployed: Deployed;
  readonly s3: S3Client;
  /** Who hears of a suspicion first. */
  readonly sectionHead: Subscriber;
}

/** Starts the emulator, works with the stack that stands in it, and takes both down. */
export async function withStandingStack(
  settingsOf: typeof writeSettings,
  work: (stack: StandingStack) => Promise<void>,
): Promise<void> {
  const emulator = await startEmulator();
  try {
    const s3 = new S3Client({ ...emulator.client, forcePathStyle: true });
    const sqs = new SQSClient(emulator.client);
    const sectionHead = await openSubscriber(sqs, 'section-head');
    const [security, deputy, head] = [
      await openSubscriber(sqs, 'information-security'),
      await openSubscriber(sqs, 'deputy'),
      await openSubscriber(sqs, 'head'),
    ];
    const settings = settingsOf({
      sectionHead: sectionHead.arn,
      security: security.arn,
      deputy: deputy.arn,
      head: head.arn,
    });
    const deployed = await deploy(emulator, settings);
    const { missing } = await completeFromTemplate(emulator, deployed);
    if (missing.length > 0) throw new Error(`The emulator lacks ${missing.join(', ')}.`);
    await work({ emulator, deployed, s3, sectionHead });
  } finally {
    await emulator.stop();
  }
}
