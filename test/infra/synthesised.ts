import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { deploymentOf } from '../../infra/deployment.ts';
import { SekishoStack } from '../../infra/stack.ts';
import { settings } from './settings.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** Without bundling: only the template counts. */
export const untouched = { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true };

/** The stack with the very context of `cdk.json`, but for what is changed. */
export function stackWith(changes: Readonly<Record<string, unknown>> = {}): SekishoStack {
  const file = readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8');
  const { context } = cdkJson.parse(JSON.parse(file));
  const app = new App({ context: { ...context, ...untouched, ...changes } });
  const { region, ...deployment } = deploymentOf(app.node);
  return new SekishoStack(app, 'Sekisho', { deployment, settings, env: { region } });
}

/** Its template. */
export function templateWith(changes: Readonly<Record<string, unknown>> = {}): Template {
  return Template.fromStack(stackWith(changes));
}
