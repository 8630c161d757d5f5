import { computeTerms } from './compute-terms.ts';
import type { Counts } from './counting-edge.ts';
import { readUnitsOf, writeUnitsOf } from './counts.ts';
import type { Measured } from './measured.ts';
import { type Age, month } from './month.ts';
import type { PriceName } from './prices.ts';
import { type Requests, requestsOf } from './requests.ts';
import { keyTerms, messageTerms } from './service-terms.ts';
import type { Standing } from './standing.ts';
import { storageTerms } from './storage-terms.ts';
import type { Term } from './usd.ts';
import { watchTerms } from './watch-terms.ts';
import type { Workload } from './workload.ts';

/** Every line of one deployment's month, before free allowances. */
export function termsOf(
  workload: Workload,
  measured: Measured,
  standing: Standing,
  age: Age,
): readonly Term[] {
  const by = requestsOf(workload, measured, age);
  const { gigabytesAsked, endpoints } = workload;
  return [
    ...requestTerms(workload, by),
    ...computeTerms(workload, measured, by),
    ...storageTerms(workload, measured, age),
    ...messageTerms(workload, standing),
    ...watchTerms(workload, measured, standing),
    ...keyTerms(workload, standing, age),
    { service: 'Athena', what: 'questions', price: 'athena', amount: gigabytesAsked / 1_000 },
    {
      service: 'VPC endpoints',
      what: 'closed network, where chosen',
      price: 'endpoints',
      amount: endpoints * month.hours,
    },
  ];
}

function requestTerms(workload: Workload, by: Requests): readonly Term[] {
  const terms: Term[] = [];
  for (const [what, counts] of Object.entries(by)) {
    const add = (service: string, price: PriceName, amount: number) => {
      if (amount > 0) terms.push({ service, what, price, amount });
    };
    add('DynamoDB', 'dynamodbWrites', writeUnitsOf(counts));
    add('DynamoDB', 'dynamodbReads', readUnitsOf(counts));
    add('S3', 's3Put', matching(counts, /^s3 (PUT|POST|LIST)$/));
    add('S3', 's3Get', matching(counts, /^s3 (GET|HEAD)$/));
    add('KMS', 'kmsRequests', matching(counts, /^kms [A-Z]/));
    add('SNS', 'snsPublish', matching(counts, /^sns [A-Z]/));
    add('SQS', 'sqs', matching(counts, /^sqs [A-Z]/));
    add('EventBridge', 'eventBus', matching(counts, /^events [A-Z]/));
  }
  return [...terms, { service: 'S3', what: 'uploads', price: 's3Put', amount: workload.files }];
}

function matching(counts: Counts, names: RegExp): number {
  return Object.entries(counts).reduce(
    (sum, [name, one]) => (names.test(name) ? sum + one : sum),
    0,
  );
}
