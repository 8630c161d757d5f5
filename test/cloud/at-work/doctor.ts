import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  GetScheduleCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { beforeAll, expect, test } from 'vitest';
import { encodeCp932 } from '../../../shared/reports/cp932.ts';
import { type Asker, openAsker } from '../asker.ts';
import { stackAtWork } from '../stack-at-work.ts';
import type { StandingCity } from '../standing-city.ts';
import { until } from '../subscriber.ts';

const dayMs = 86_400_000;
const describeAlarms = ['cloudwatch:DescribeAlarms'];

/** `sekisho doctor` from outside, in Japanese, with the rights of whoever looks after the stack. */
export function doctorFromOutside(city: () => StandingCity): void {
  let doctor: Asker;
  const examine = async () => {
    const { status, stdout } = await doctor.sekisho('doctor', '--lang', 'ja');
    return { status, lines: stdout.trimEnd().split('\n') };
  };

  beforeAll(async () => {
    const { emulator, deployed, settingsAt, store } = city();
    // The emulator counts what is called by name, and nothing that its Scheduler calls.
    await stackAtWork(emulator, deployed, store).invoke('EscalationEscalate', {});
    const policy = deployed.physicalId('AWS::IAM::ManagedPolicy', 'ExaminationExaminers');
    // The emulator asks this right of all alarms, whichever are named.
    doctor = await openAsker(emulator, 'operations', [policy], settingsAt, describeAlarms);
  });

  test('what is unwell is told with what to do: silent logs, and what could not be read', async () => {
    const { status, lines } = await examine();
    const unwell = lines.filter((line) => !line.startsWith('○ ') || line === lines.at(-1));
    expect(unwell).toEqual([
      expect.stringMatching(/^× ログの到着：juki-operation は直近 \d+ 日に一度も届いて.+ → 転送/),
      expect.stringMatching(
        /^× 処理できなかったもの：Sekisho-Archive\S+ に 1 件あります。 → README/,
      ),
      expect.stringMatching(
        /^× 処理できなかったもの：Sekisho-Intake\S+ に 1 件あります。 → README/,
      ),
      expect.stringMatching(/^○ \d+、△ 0、× 3$/),
    ]);
    expect(status).toBe(1);
  });

  test('a stack that is well has ○ on every line, and ends with 0', async () => {
    await becomeWell();
    const { status, lines } = await examine();
    expect(lines.at(-1)).toMatch(/^○ \d+、△ 0、× 0（異常はありません）$/);
    expect(lines.slice(0, -1).filter((line) => !line.startsWith('○'))).toEqual([]);
    for (const title of ['スタック', '確定', '設定', '通知先の登録', '鍵', '保管の固定'])
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^○ ${title}：`)));
    expect(status).toBe(0);
  });

  test('a schedule that somebody disabled is the one thing that is unwell then', async () => {
    const schedules = new SchedulerClient(city().emulator.client);
    const Name = city().deployed.physicalId('AWS::Scheduler::Schedule', 'SealingEveryNight');
    const stands = await schedules.send(new GetScheduleCommand({ Name }));
    const { ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, Target } = stands;
    const same = { ScheduleExpression, ScheduleExpressionTimezone, FlexibleTimeWindow, Target };
    const as = (State: 'ENABLED' | 'DISABLED') =>
      new UpdateScheduleCommand({ Name, ...same, State });
    await schedules.send(as('DISABLED'));
    const { status, lines } = await examine();
    await schedules.send(as('ENABLED'));
    expect(lines.filter((line) => /^[×△]/.test(line))).toEqual([
      expect.stringMatching(/^× スケジュール：SealingEveryNight\w* は無効です。 → EventBridge/),
    ]);
    expect(status).toBe(1);
  });

  /** The log of yesterday comes, and nobody tries the dead letters again. */
  async function becomeWell(): Promise<void> {
    const { deployed, s3, sqs, store } = city();
    const Bucket = deployed.physicalId('AWS::S3::Bucket', 'IntakeBucketLogs');
    const day = new Date(Date.now() + 9 * 3_600_000 - dayMs).toISOString().slice(0, 10);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'juki/yesterday.csv', Body: logOf(day) }));
    await until('the log of yesterday', async () => {
      const manifests = await Array.fromAsync(store.manifests.all());
      return manifests.find(
        ({ name, status }) => name === 'juki/yesterday.csv' && status === 'read',
      );
    });
    for (const letters of ['IntakeDeadLetters', 'ArchiveDeadLetters']) {
      const QueueUrl = deployed.physicalId('AWS::SQS::Queue', letters);
      await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    }
  }
}

/** One view in office hours of a day, which stands in wareki. */
function logOf(day: string): Uint8Array {
  const [year = '', month, date] = day.split('-');
  const wareki = `R${String(Number(year) - 2018).padStart(2, '0')}.${month}.${date}`;
  return encodeCp932(
    [
      '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]',
      `0000000099,${wareki},10:15:00,S0123,住民票照会,02,9000000042,`,
      '',
    ].join('\r\n'),
  );
}
