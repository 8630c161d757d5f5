import { createServer, type IncomingMessage, type Server } from 'node:http';
import * as z from 'zod';

const batch = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });

/**
 * Stands before a DynamoDB that is busy: of every batch it passes on only the first items, and
 * hands the others back as not processed. `takes` says how many items the next batch may have.
 */
export function busyTable(endpoint: string, takes: () => number): Server {
  return choosyTable(endpoint, () => {
    let left = takes();
    return () => left-- > 0;
  });
}

/** The same, where each batch is given a judge of its own that says which items are taken. */
export function choosyTable(
  endpoint: string,
  judgeOfBatch: () => (item: unknown) => boolean,
): Server {
  return createServer(async (incoming, answer) => {
    const request = await bodyOf(incoming);
    const isBatch = incoming.headers['x-amz-target'] === 'DynamoDB_20120810.BatchWriteItem';
    const { passedOn, handedBack } = isBatch
      ? divided(request, judgeOfBatch())
      : { passedOn: request, handedBack: {} };
    const nothing = passedOn === null;
    const text = nothing ? '{}' : await forwarded(endpoint, incoming, passedOn);
    answer.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    answer.end(
      isBatch ? JSON.stringify({ ...JSON.parse(text), UnprocessedItems: handedBack }) : text,
    );
  });
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function divided(request: string, isTaken: (item: unknown) => boolean) {
  const { RequestItems: tables } = batch.parse(JSON.parse(request));
  const taken: Record<string, unknown[]> = {};
  const left: Record<string, unknown[]> = {};
  for (const [table, items] of Object.entries(tables)) {
    for (const item of items) {
      const side = isTaken(item) ? taken : left;
      side[table] = [...(side[table] ?? []), item];
    }
  }
  const isNothing = Object.keys(taken).length === 0;
  return {
    passedOn: isNothing ? null : JSON.stringify({ RequestItems: taken }),
    handedBack: left,
  };
}

async function forwarded(endpoint: string, incoming: IncomingMessage, body: string) {
  const { authorization = '', 'x-amz-date': date, 'x-amz-target': target } = incoming.headers;
  const answer = await fetch(endpoint, {
    method: 'POST',
    body,
    headers: {
      authorization,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': String(date),
      'x-amz-target': String(target),
    },
  });
  return answer.text();
}
