import { CfnOutput } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { eventSource } from '../shared/adapters/aws/eventbridge-containment.ts';
import { containmentEvents } from '../shared/containment/deed.ts';
import { counted } from './counted.ts';
import { alarmPeriod, type Watch } from './watch.ts';

export interface ContainmentProps {
  readonly watch: Watch;
}

/** The bus on which the town's own automation hears what is to be held, and let go again. */
export class Containment extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { watch }: ContainmentProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      description: 'Orders of Sekisho to the automation of the municipality',
    });
    new CfnOutput(this, 'BusName', {
      value: this.bus.eventBusName,
      description: 'For the rules of your own automation',
    });
    watch.alarm('containmentFailing', {
      metric: counted('ContainmentFailed', 'escalate', alarmPeriod),
      threshold: 1,
    });
  }

  get environment(): Readonly<Record<'CONTAINMENT_BUS', string>> {
    return { CONTAINMENT_BUS: this.bus.eventBusName };
  }

  /** Whoever asks for it may put these two kinds of events on this one bus, in Sekisho's name. */
  mayRequest(): PolicyStatement {
    return new PolicyStatement({
      actions: ['events:PutEvents'],
      resources: [this.bus.eventBusArn],
      conditions: {
        // A call may hold several events, each of which names both: all of them must match.
        'ForAllValues:StringEquals': {
          'events:source': eventSource,
          'events:detail-type': containmentEvents.map((event) => `containment.${event}`),
        },
      },
    });
  }
}
