import { readFileSync } from 'node:fs';
import type { Node } from 'constructs';
import * as z from 'zod';
import { CallError } from '../shared/errors.ts';
import { contextSchema } from './deployment-schema.ts';

/** The file that the engineer fills in; `-c deployment=FILE` names another. */
const usualFile = 'deployment.json';
/** What it is copied from. */
export const sampleFile = 'infra/sample-deployment.json';

/**
 * Puts into the context of an app what its deployment file says, but for what `-c name=value` gave.
 * @throws CallError where the file is missing, is no object in JSON, or has a key that there is not.
 */
export function addDeploymentFile(node: Node): void {
  const file = z.string().default(usualFile).parse(node.tryGetContext('deployment'));
  for (const [name, value] of Object.entries(contentOf(file))) {
    if (node.tryGetContext(name) === undefined) node.setContext(name, value);
  }
}

function contentOf(file: string): Readonly<Record<string, unknown>> {
  const parsed = content.safeParse(jsonOf(textOf(file), file));
  if (!parsed.success) throw notAnObject(file);
  const keys = Object.keys(contextSchema.shape);
  const unknown = Object.keys(parsed.data).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw unknownKeys(file, unknown, keys);
  return parsed.data;
}

const content = z.record(z.string(), z.unknown());

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CallError(
      {
        ja: `配備の設定ファイル ${file} を読めません。${sampleFile} を deployment.json に写し、貴庁に合わせて書き直してください（別のファイルは -c deployment=ファイル）。`,
        en: `The deployment file ${file} cannot be read. Copy ${sampleFile} to deployment.json and make it yours (or name another file with -c deployment=FILE).`,
      },
      { cause },
    );
  }
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new CallError(
      {
        ja: `配備の設定ファイル ${file} が JSON として読めません：${cause.message}`,
        en: `The deployment file ${file} is not JSON: ${cause.message}`,
      },
      { cause },
    );
  }
}

function notAnObject(file: string): CallError {
  return new CallError({
    ja: `配備の設定ファイル ${file} は、${sampleFile} のような JSON のオブジェクトでなければなりません。`,
    en: `The deployment file ${file} must be an object in JSON, like ${sampleFile}.`,
  });
}

function unknownKeys(file: string, unknown: readonly string[], keys: readonly string[]): CallError {
  const [given, allowed] = [unknown.join(', '), keys.join(', ')];
  return new CallError({
    ja: `配備の設定ファイル ${file} に、使えない項目 ${given} があります。使える項目：${allowed}。`,
    en: `The deployment file ${file} has keys that there are not: ${given}. Allowed: ${allowed}.`,
  });
}
