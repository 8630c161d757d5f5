import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import middy, { type MiddlewareObj } from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';

/** The functions' own log: ids, counts and hashes; never a key, a line, a name or an event. */
export const logger = new Logger();
export const metrics = new Metrics();

/** Messages one by one: those that fail go back to the queue, their neighbours pass. */
export function onBatch(
  work: (record: SQSRecord) => Promise<void>,
  afterFailure: (record: SQSRecord, error: unknown) => Promise<void>,
) {
  const processor = new BatchProcessor(EventType.SQS);
  const one = async (record: SQSRecord) => {
    try {
      await work(record);
    } catch (error) {
      logger.error('A message failed', { messageId: record.messageId, ...withoutWords(error) });
      await afterFailure(record, error);
      throw error;
    }
  };
  return watched(
    (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
      processPartialResponse(event, one, processor, {
        context,
        processInParallel: false,
        throwOnFullBatchFailure: false,
      }),
  );
}

/** Work that a clock starts. */
export function onSchedule(work: () => Promise<void>) {
  return watched((_event: unknown) => work());
}

/** A request over HTTP. */
export function onRequest<Request, Answer>(
  answer: (request: Request, context: Context) => Promise<Answer>,
) {
  return watched(answer);
}

/** A task of a state machine: its input is checked, its answer decides what comes next. */
export function onTask<Task, Answer>(
  input: z.ZodType<Task>,
  work: (task: Task) => Promise<Answer>,
) {
  return watched((event: unknown) => work(input.parse(event)));
}

function watched<Event, Result>(work: (event: Event, context: Context) => Promise<Result>) {
  return middy<Event, Result>()
    .use(injectLambdaContext(logger))
    .use(sendMetrics())
    .use(speakWithoutWords())
    .handler(work);
}

/** What was counted goes out at the end; where nothing was, nothing does. */
function sendMetrics(): MiddlewareObj<unknown, unknown, Error> {
  const send = () => {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  };
  return { after: send, onError: send };
}

/** Lambda writes what a handler throws into the log: only its kind and place may get there. */
function speakWithoutWords(): MiddlewareObj<unknown, unknown, Error> {
  return {
    onError: (request) => {
      const told = withoutWords(request.error);
      logger.error('The function failed', told);
      request.error = new Error(told.kind);
    },
  };
}

/** The kind of an error and where it arose. Its message may quote a key or a line of a log. */
export function withoutWords(error: unknown): { kind: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, at: frames.slice(0, 5).map((frame) => frame.trim()) };
}
