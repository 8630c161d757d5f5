import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { ConfigurationError, SekishoError } from '../shared/errors.ts';
import { printMistake } from '../shared/settings/mistake-book.ts';
import { deploymentOf } from './deployment.ts';
import { addDeploymentFile } from './deployment-file.ts';
import { SekishoStack } from './stack.ts';

try {
  const app = new App({ analyticsReporting: false });
  addDeploymentFile(app.node);
  const { region, ...deployment } = deploymentOf(app.node);
  new SekishoStack(app, 'Sekisho', {
    deployment,
    description: 'Sekisho: watches access logs for unusual exports and after-hours access',
    env: { region },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
} catch (error) {
  if (!(error instanceof SekishoError)) throw error;
  process.stderr.write(`${sentences(error).join('\n')}\n`);
  process.exitCode = 2;
}

/** Mistakes of the engineer are told in sentences, without a stack. */
function sentences(error: SekishoError): readonly string[] {
  if (!(error instanceof ConfigurationError)) return [error.text.ja, error.text.en];
  return error.mistakes.flatMap((one) => [printMistake(one, 'ja'), printMistake(one, 'en')]);
}
