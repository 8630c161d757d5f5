import { Duration, Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct, type IConstruct } from 'constructs';
import { counted, tendingFunctions } from './counted.ts';
import { SekishoFunction } from './function.ts';
import type { History } from './history.ts';
import type { Watch } from './watch.ts';

export interface DashboardProps {
  readonly watch: Watch;
  readonly history: History;
}

const hour = Duration.hours(1);
const sum = { period: hour, statistic: 'Sum' };
const most = { period: hour, statistic: 'Maximum' };

/**
 * One page of figures about all that stands in the stack when it is made; the alarms first. It shows
 * what metrics hold: counts and times, and no names. Three pages of at most fifty metrics each cost
 * an account nothing (CloudWatch's price list), so that each figure stands here once.
 */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { watch, history }: DashboardProps) {
    super(scope, id);
    const { stackName, region } = Stack.of(this);
    const dashboard = new CloudWatchDashboard(this, 'Page', {
      // Dashboards of all regions share their names.
      dashboardName: `${stackName}-${region}`,
      defaultInterval: Duration.days(7),
    });
    const alarms = [...watch.alarms()];
    const height = 2 + Math.ceil(alarms.length / 4);
    const title = '警報 · Alarms';
    dashboard.addWidgets(new AlarmStatusWidget({ title, alarms, width: 24, height }));
    for (const row of rows(Stack.of(this), history)) dashboard.addWidgets(...row);
  }
}

function rows(stack: Stack, history: History): readonly (readonly GraphWidget[])[] {
  const queues = labelled(stack, (one) => one instanceof Queue);
  const worked = queues.filter(({ one }) => one.deadLetterQueue !== undefined);
  const deadLetters = queues.filter((each) => !worked.includes(each));
  const topics = labelled(stack, (one) => one instanceof Topic);
  const machines = labelled(stack, (one) => one instanceof StateMachine);
  const functions = labelled(stack, (one) => one instanceof SekishoFunction);
  return [
    [
      graph('届いたログの行数 · Lines of logs', [
        counted('LinesAccepted', 'ingest', hour),
        counted('LinesRejected', 'ingest', hour),
      ]),
      graph(
        '待ち行列の遅れ（秒）· Age of what waits (seconds)',
        worked.map(({ one, label }) => one.metricApproximateAgeOfOldestMessage({ ...most, label })),
      ),
      graph(
        '処理できなかった件数 · Dead letters',
        deadLetters.map(({ one, label }) =>
          one.metricApproximateNumberOfMessagesVisible({ ...most, label }),
        ),
      ),
    ],
    [
      graph(
        '通知の配信と失敗 · Notifications',
        topics.flatMap(({ one, label }) => [
          one.metricNumberOfNotificationsDelivered({ ...sum, label: `${label} delivered` }),
          one.metricNumberOfNotificationsFailed({ ...sum, label: `${label} failed` }),
        ]),
      ),
      graph('時計の遅れ（分）· Minutes that the clock is late', [
        counted('ClockMinutesLate', 'escalate', hour, 'Maximum'),
        counted('ClockFailures', 'escalate', hour),
      ]),
      graph('事案 · Cases', [
        ...Object.values(tendingFunctions).map((service) =>
          counted('CasesChanged', service, hour).with({ label: service }),
        ),
      ]),
    ],
    [
      graph('夜間の確定と届かないログ · The seal, and silent sources', [
        counted('LogDaysSealed', 'seal', hour),
        counted('SealLate', 'escalate', hour, 'Maximum'),
        counted('SourcesSilent', 'seal', hour, 'Maximum'),
      ]),
      graph(
        'ステートマシンの失敗 · State machines that failed',
        machines.map(({ one, label }) => one.metricFailed({ ...sum, label })),
      ),
      graph('表の混雑 · Throttled requests to the table', [
        history.table.metric('ReadThrottleEvents', sum),
        history.table.metric('WriteThrottleEvents', sum),
      ]),
    ],
    [
      graph(
        '関数の失敗 · Errors of functions',
        functions.map(({ one, label }) => one.handler.metricErrors({ ...sum, label })),
      ),
      graph(
        '関数の混雑 · Functions held back',
        // How many may run at once is the account's, and all share it.
        [LambdaFunction.metricAllThrottles(sum)],
      ),
      graph(
        '関数の所要時間（ミリ秒）· Duration of functions (ms)',
        functions.map(({ one, label }) => one.handler.metricDuration({ ...most, label })),
      ),
    ],
  ];
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: 8, height: 6 });
}

interface Labelled<One> {
  readonly one: One;
  readonly label: string;
}

/** Everything of a kind in the stack, labelled by where it stands there. */
function labelled<One extends IConstruct>(
  stack: Stack,
  isOne: (one: IConstruct) => one is One,
): readonly Labelled<One>[] {
  const found = stack.node.findAll().filter(isOne);
  return found.map((one) => ({ one, label: one.node.path.split('/').slice(1).join(' ') }));
}
