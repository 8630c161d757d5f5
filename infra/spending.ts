import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import { runbookHeadings } from './runbook.ts';

type SpendingProps = Pick<Deployment, 'operationsEmail' | 'monthlyBudgetUsd'>;

/** CloudFormation knows budgets in Tokyo, and not in Osaka: there it is made by hand. */
const regionsWithBudgets: readonly string[] = ['ap-northeast-1'];

/** A budget where one is wanted, and where CloudFormation can make one. */
export function watchSpending(stack: Stack, deployment: SpendingProps): void {
  if (deployment.monthlyBudgetUsd > 0 && regionsWithBudgets.includes(stack.region))
    new Spending(stack, 'Spending', deployment);
}

/**
 * A budget over the account: AWS knows what Sekisho alone costs only where the payer has activated
 * its tag, and an alarm that cannot ring would be worse than none. AWS Budgets writes the mails by
 * itself, a few hours behind; a budget without actions costs nothing.
 */
class Spending extends Construct {
  constructor(scope: Construct, id: string, { operationsEmail, monthlyBudgetUsd }: SpendingProps) {
    super(scope, id);
    const subscribers = [{ subscriptionType: 'EMAIL', address: operationsEmail }];
    const over = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => {
      const notification = { notificationType, threshold, comparisonOperator: 'GREATER_THAN' };
      return { notification, subscribers };
    };
    const { ja, en } = runbookHeadings.costHigh;
    new CfnBudget(this, 'Month', {
      budget: {
        // Its name is all that a mail of AWS Budgets says of it; it takes no ASCII colon.
        budgetName: `${Stack.of(this).stackName} ${ja} (${en.replace(': ', ', ')})`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [
        over('ACTUAL', 80),
        over('ACTUAL', 100),
        over('FORECASTED', 100),
      ],
    });
  }
}
