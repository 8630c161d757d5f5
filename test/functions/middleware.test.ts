import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const middleware = new URL('../../functions/middleware.ts', import.meta.url).href;
const tasks = new URL('../../functions/seal-task.ts', import.meta.url).href;
const mark = 'answer: ';
const secret = '如月 花子 9000000042 juki/hanako.csv';

/** Runs a handler as Lambda does, in a process of its own, and gives all that it printed. */
async function printedBy(script: string): Promise<{ answer: unknown; log: string }> {
  const source = `
    import { logger, onBatch, onSchedule, onTask } from '${middleware}';
    const mark = ${JSON.stringify(mark)};
    const secret = ${JSON.stringify(secret)};
    const context = { functionName: 'f', awsRequestId: 'r', getRemainingTimeInMillis: () => 1000 };
    ${script}
    process.stdout.write('\\n' + mark + JSON.stringify(answer));
  `;
  const environment = { POWERTOOLS_SERVICE_NAME: 'test', POWERTOOLS_METRICS_NAMESPACE: 'Sekisho' };
  const run = promisify(execFile);
  const { stdout, stderr } = await run(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', source],
    { env: { ...process.env, ...environment } },
  );
  const [log = '', answer = ''] = stdout.split(mark);
  return { answer: JSON.parse(answer), log: log + stderr };
}

test('a message that fails goes back, its neighbours pass, and the log holds no words of it', async () => {
  const { answer, log } = await printedBy(`
    const failed = [];
    const handler = onBatch(
      async ({ body }) => { if (body === 'poison') throw new RangeError(secret); },
      async ({ messageId }) => { failed.push(messageId); },
    );
    const record = (messageId, body) => ({ messageId, body, eventSource: 'aws:sqs' });
    const Records = [record('m1', 'fine'), record('m2', 'poison'), record('m3', 'fine')];
    const answer = { returned: await handler({ Records }, context), failed };
  `);
  expect(answer).toEqual({
    returned: { batchItemFailures: [{ itemIdentifier: 'm2' }] },
    failed: ['m2'],
  });
  expect(log).toContain('RangeError');
  expect(log).toContain('m2');
  for (const word of secret.split(' ')) expect(log).not.toContain(word);
});

test('a batch of which every message fails is answered, not thrown', async () => {
  const { answer } = await printedBy(`
    const handler = onBatch(async () => { throw new Error(secret); }, async () => {});
    const Records = [{ messageId: 'm1', body: '', eventSource: 'aws:sqs' }];
    const answer = await handler({ Records }, context);
  `);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
});

test('what a scheduled function throws reaches Lambda without its words', async () => {
  const { answer, log } = await printedBy(`
    const handler = onSchedule(async () => { throw new TypeError(secret); });
    const answer = await handler({}, context).catch((error) => error.message + error.stack);
  `);
  for (const word of secret.split(' ')) expect(`${answer}${log}`).not.toContain(word);
  expect(log).toContain('TypeError');
});

test('a task that nobody knows is refused, and the log holds no words of it', async () => {
  const { answer, log } = await printedBy(`
    const { sealTask } = await import('${tasks}');
    const handler = onTask(sealTask, async ({ task }) => task);
    const days = { first: '2026-04-01', from: '2026-05-04', through: '2026-05-11' };
    const answer = [];
    for (const event of [
      { task: 'fold', execution: 'e', section: null, days },
      { task: 'fold', execution: 'e', section: secret, days: { ...days, from: secret } },
      { task: 'plan', input: { throu: '2026-05-11' } },
      { task: secret },
    ]) answer.push(await handler(event, context).catch((error) => error.message));
  `);
  expect(answer).toEqual(['fold', 'ZodError', 'ZodError', 'ZodError']);
  for (const word of secret.split(' ')) expect(log).not.toContain(word);
});
