import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { deploymentOf, projectFolder } from '../../infra/deployment.ts';
import { addDeploymentFile, sampleFile } from '../../infra/deployment-file.ts';
import { SekishoStack } from '../../infra/stack.ts';
import { settings } from './settings.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** Without bundling: only the template counts. */
export const untouched = { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true };

/** The context of `cdk.json`, and where the sample of the deployment file stands. */
export function sampleContext(): Readonly<Record<string, unknown>> {
  const file = readFileSync(`${projectFolder}cdk.json`, 'utf8');
  const { context } = cdkJson.parse(JSON.parse(file));
  return { ...context, deployment: `${projectFolder}${sampleFile}` };
}

/** The stack that the sample deploys, but for what is changed. */
export function stackWith(changes: Readonly<Record<string, unknown>> = {}): SekishoStack {
  const app = new App({ context: { ...sampleContext(), ...untouched, ...changes } });
  addDeploymentFile(app.node);
  const { region, ...deployment } = deploymentOf(app.node);
  return new SekishoStack(app, 'Sekisho', { deployment, settings, env: { region } });
}

/** Its template. */
export function templateWith(changes: Readonly<Record<string, unknown>> = {}): Template {
  return Template.fromStack(stackWith(changes));
}
