import { resolve } from 'node:path';
import * as z from 'zod';
import { subjectKeyGenerations } from '../shared/adapters/aws/subject-key-kms.ts';
import { allowedRegions, regionsInWords } from './in-japan.ts';

const network = z.union([z.cidrv4(), z.cidrv6()]);
const networks = z.string().refine((given) => given === '' || given.split(',').every(isNetwork), {
  error: 'must be networks like 192.0.2.0/24 or 2001:db8::/32, with commas between them, no spaces',
});

function isNetwork(given: string): boolean {
  return network.safeParse(given).success;
}

/** An identifier that AWS gave. */
function identifier(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}-[0-9a-f]{8}([0-9a-f]{9})?$`), {
    error: `must be an identifier like ${prefix}-0123456789abcdef0`,
  });
}

function identifiers(prefix: string) {
  const error = `must be a list that is not empty, like ["${prefix}-0123456789abcdef0"]`;
  return z.array(identifier(prefix), { error }).min(1, { error });
}

const closedNetwork = z
  .strictObject(
    {
      vpc: identifier('vpc'),
      subnets: identifiers('subnet'),
      securityGroups: identifiers('sg'),
      createEndpoints: z.strictObject({ routeTables: identifiers('rtb') }).optional(),
      objectsOnlyThrough: z.array(identifier('vpce')).optional(),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type' ? 'must be an object, as in README' : undefined,
    },
  )
  .refine((given) => given.createEndpoints || given.objectsOnlyThrough?.length !== 0, {
    path: ['objectsOnlyThrough'],
    error: 'must name an endpoint where none is made: nobody could reach an object',
  });

const boundary = z.string().regex(/^(arn:aws:iam::(\d{12}|aws):policy\/)?[\w+=,.@/-]{1,512}$/, {
  error: 'must be the name of a managed policy of the account, or arn:aws:iam::…:policy/…',
});

const principal = z.string().regex(/^arn:aws:iam::\d{12}:(root|(role|user)\/[\w+=,.@/-]{1,576})$/, {
  error: 'must be arn:aws:iam::ACCOUNT:role/NAME, …:user/NAME, or …:root for a whole account',
});

const writers = z.record(
  z.string(),
  z.array(principal).min(1, { error: 'must name at least one role, user or account' }),
  { error: 'must be an object of lists: {"SOURCE":["arn:aws:iam::ACCOUNT:role/NAME"]}' },
);

const tableName = z.string().regex(/^[\w.-]{3,255}$/, {
  error: 'must be the name of a table of DynamoDB: 3 to 255 of a-z, A-Z, 0-9, _ . -',
});

/** Whole numbers in bounds; `-c name=…` gives a text. */
function between(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/**
 * How much runs at the same time, and so how much of the account's concurrency is taken at most.
 * Lambda polls a queue with two functions at least; a hundred write some hundreds of items a second
 * into the list of files, of which a partition of DynamoDB takes a thousand. Each section asks for the
 * lease of the seal, which is one item.
 */
const atOnce = z.strictObject(
  {
    files: between(2, 100).default(10),
    archived: between(2, 100).default(5),
    sections: between(1, 200).default(10),
  },
  { error: 'must be an object like {"files":10,"archived":5,"sections":10}' },
);

const subjectKeys = z.string().refine(isRowOfKeys, {
  error:
    'must be a generation of the key for residents, like "2", or with the one before it, "2,1"',
});

function isRowOfKeys(given: string): boolean {
  const [newest, former] = given.split(',').map(Number);
  return subjectKeyGenerations.test(given) && (former === undefined || former + 1 === newest);
}

/** What an app may say of a deployment. */
export const deploymentSchema = z.strictObject({
  settings: z
    .string()
    .min(1)
    .transform((path) => resolve(path)),
  operationsEmail: z.email(),
  runbook: z.string().min(1).default('README.md'),
  linksFrom: networks.default(''),
  permissionsBoundary: boundary.optional(),
  network: closedNetwork.optional(),
  writers: writers.default({}),
  atOnce: atOnce.prefault({}),
  monthlyBudgetUsd: between(0, 1_000_000).default(30),
  restoredTable: tableName.optional(),
  subjectKeys: subjectKeys.default('1'),
});

/** What the context of Sekisho's own app says besides; `-c network='{…}'` gives a text. */
export const contextSchema = deploymentSchema.extend({
  region: z.enum(allowedRegions, { error: `must be ${regionsInWords}` }),
  network: z.preprocess(objectOf, closedNetwork.optional()),
  writers: z.preprocess(objectOf, writers.default({})),
  atOnce: z.preprocess(objectOf, atOnce.prefault({})),
  monthlyBudgetUsd: z.preprocess(objectOf, between(0, 1_000_000).default(30)),
});

function objectOf(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}
