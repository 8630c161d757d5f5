import { createServer, type IncomingMessage, type Server } from 'node:http';
import * as z from 'zod';

const batch = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });

/**
 * Stands before a DynamoDB that is busy: of every batch it passes on only the first items, and
 * hands the others back as not processed. `takes` says how many items the next batch may have.
 */
export function busyTable(endpoint: string, takes: () => number): Server {
  return createServer(async (incoming, answer) => {
    const request = await bodyOf(incoming);
    const isBatch = incoming.headers['x-amz-target'] === 'DynamoDB_20120810.BatchWriteItem';
    const { passedOn, handedBack } = isBatch
      ? divided(request, takes())
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

function divided(request: string, taken: number) {
  const { RequestItems: items } = batch.parse(JSON.parse(request));
  const part = (from: number, until?: number) =>
    Object.fromEntries(Object.entries(items).map(([name, all]) => [name, all.slice(from, until)]));
  const left = part(taken);
  const isAll = Object.values(left).every((some) => some.length === 0);
  return {
    passedOn: taken === 0 ? null : JSON.stringify({ RequestItems: part(0, taken) }),
    handedBack: isAll ? {} : left,
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
