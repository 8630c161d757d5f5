import * as z from 'zod';

const readUnitBytes = 4_096;
const writeUnitBytes = 1_024;
/** Attributes that the two indexes of the table are keyed by; each projects the whole item. */
const indexed = ['list', 'clock'];

const item = z.record(z.string(), z.unknown());
const written = z.looseObject({ Item: item });
const batch = z.looseObject({
  RequestItems: z.record(
    z.string(),
    z.array(z.looseObject({ PutRequest: z.looseObject({ Item: item }) })),
  ),
});
const keyValue = z.looseObject({ S: z.string().optional() });
const asked = z.looseObject({
  ConsistentRead: z.boolean().default(false),
  IndexName: z.string().optional(),
  ExpressionAttributeValues: z.record(z.string(), keyValue).default({}),
});
const found = z.looseObject({ Items: z.array(item).default([]), Item: item.optional() });

/**
 * What DynamoDB bills for a request on demand: a write each begun KB of an item, and as much again
 * in each index that it stands in; a read each begun 4 KB that were gone through, half of it where
 * the answer may lag (developer guide, "Capacity unit consumption"). What a replaced item measured
 * before is not seen: where it was the larger one, AWS bills that. Queries, puts and their bytes are
 * told apart by kind, so that units can be reckoned for items of another size.
 */
export function billedFor(
  operation: string,
  request: unknown,
  answer: unknown,
): Readonly<Record<string, number>> {
  if (operation === 'PutItem') return billedForPuts([written.parse(request).Item]);
  if (operation === 'DeleteItem') return { 'write units': 1, deletions: 1 };
  if (operation === 'BatchWriteItem') {
    const puts = Object.values(batch.parse(request).RequestItems).flat();
    return billedForPuts(puts.map(({ PutRequest }) => PutRequest.Item));
  }
  if (operation !== 'Query' && operation !== 'GetItem') {
    throw new RangeError(`Nobody has said what ${operation} is billed as.`);
  }
  const question = asked.parse(request);
  const { Items, Item } = found.parse(answer);
  const bytes = [...Items, ...(Item ? [Item] : [])].reduce((sum, one) => sum + itemBytes(one), 0);
  const whole = Math.max(1, Math.ceil(bytes / readUnitBytes));
  const units = question.ConsistentRead ? whole : whole / 2;
  if (operation === 'GetItem') return { 'read units': units, 'read units of GetItem': units };
  const kind = kindOf(question);
  return { 'read units': units, [`queries ${kind}`]: 1, [`bytes ${kind}`]: bytes };
}

/** `A V` asks an account for its staff-days; `listing FILES` an index, whose answers may lag. */
function kindOf({ IndexName, ExpressionAttributeValues }: z.infer<typeof asked>): string {
  const words = wordsOf(Object.values(ExpressionAttributeValues));
  return IndexName === undefined ? words : `${IndexName} ${words}`;
}

function wordsOf(keys: readonly z.infer<typeof keyValue>[]): string {
  const words = keys.flatMap(({ S }) => S?.split('#')[0] ?? []);
  return [...new Set(words)].join(' ');
}

/**
 * Units of so many consistent queries that go through so many bytes in all: half a unit is lost to
 * rounding where an answer is longer than one.
 */
export function meanReadUnits(queries: number, bytes: number): number {
  return queries * Math.max(1, bytes / queries / readUnitBytes + 0.5);
}

/** The same of puts: half a unit is lost where an item is longer than one. */
export function meanWriteUnits(puts: number, bytes: number): number {
  return puts * Math.max(1, bytes / puts / writeUnitBytes + 0.5);
}

/** An item is put once more into each index that it stands in. */
function billedForPuts(items: readonly z.infer<typeof item>[]): Readonly<Record<string, number>> {
  const billed: Record<string, number> = {};
  const add = (what: string, amount: number) => {
    billed[what] = (billed[what] ?? 0) + amount;
  };
  for (const one of items) {
    const copies = 1 + indexed.filter((name) => name in one).length;
    const bytes = itemBytes(one);
    const kind = wordsOf([one['PK'], one['SK']].map((key) => keyValue.parse(key)));
    add('write units', copies * Math.max(1, Math.ceil(bytes / writeUnitBytes)));
    add(`puts ${kind}`, copies);
    add(`put bytes ${kind}`, copies * bytes);
  }
  return billed;
}

/** Names and values in UTF-8 (developer guide, "DynamoDB item sizes and formats"). */
export function itemBytes(attributes: Readonly<Record<string, unknown>>): number {
  return Object.entries(attributes).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );
}

const typed = z.union([
  z.object({ S: z.string() }).transform(({ S }) => Buffer.byteLength(S)),
  // Two digits a byte, and one byte more.
  z.object({ N: z.string() }).transform(({ N }) => Math.ceil(N.length / 2) + 1),
  // As it goes over the wire, and as the SDK gives it.
  z.object({ B: z.string() }).transform(({ B }) => Buffer.byteLength(B, 'base64')),
  z.object({ B: z.instanceof(Uint8Array) }).transform(({ B }) => B.length),
  z.object({ BOOL: z.boolean() }).transform(() => 1),
  z.object({ NULL: z.boolean() }).transform(() => 1),
  z.object({ M: item }).transform(({ M }) => 3 + itemBytes(M) + Object.keys(M).length),
  z
    .object({ L: z.array(z.unknown()) })
    .transform(({ L }) => L.reduce<number>((sum, one) => sum + 1 + valueBytes(one), 3)),
]);

function valueBytes(value: unknown): number {
  return typed.parse(value);
}
