import { type Age, month, monthsKept } from './month.ts';
import type { Standing } from './standing.ts';
import type { Term } from './usd.ts';
import type { Workload } from './workload.ts';

/** Lambda asks each queue with five long polls of 20 seconds (Lambda guide, "SQS scaling"). */
const pollsOfQueue = (month.minutes * 60 * 5) / 20;
/** Services keep a data key for five minutes, and ask KMS again then. */
const keyLooks = month.minutes / 5;

/** Queues, topics and links. */
export function messageTerms(workload: Workload, { polledQueues }: Standing): readonly Term[] {
  const { files, alerts, mailsOfAlert, shortMessagesOfAlert } = workload;
  return [
    { service: 'SQS', what: 'waiting', price: 'sqs', amount: polledQueues * pollsOfQueue },
    // Sent, taken and deleted, for ingest and for the archive.
    { service: 'SQS', what: 'uploads', price: 'sqs', amount: files * 6 },
    { service: 'SNS', what: 'mails', price: 'snsMail', amount: alerts * mailsOfAlert },
    {
      service: 'SNS',
      what: 'short messages',
      price: 'snsSms',
      amount: alerts * shortMessagesOfAlert,
    },
    { service: 'HTTP API', what: 'links', price: 'httpApi', amount: alerts * 3 },
  ];
}

/** Keys with their versions, and what services ask of them. */
export function keyTerms(
  { files }: Workload,
  { keys, rotatingKeys, functions }: Standing,
  age: Age,
): readonly Term[] {
  // The first two yearly rotations of a key each add to its price; later ones do not.
  const rotations = Math.floor((monthsKept(age, 36) - 1) / 12);
  const versions = keys + Math.min(2, rotations) * rotatingKeys;
  // The clock and the settings ask all day: for table, bucket and log. The others, as files come.
  const always = 2 * 3 * keyLooks;
  const withFiles = functions.length * 3 * Math.min(keyLooks, files);
  return [
    { service: 'KMS', what: 'keys and their versions', price: 'kmsKeys', amount: versions },
    { service: 'KMS', what: 'data keys', price: 'kmsRequests', amount: always + withFiles },
  ];
}
