import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import { settingsFolder } from '../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../shared/settings/load.ts';
import { deploymentOf } from './deployment.ts';
import { SekishoStack } from './stack.ts';

const app = new App();
const deployment = deploymentOf(app.node);
const folder = fileURLToPath(new URL(`../${deployment.settings}`, import.meta.url));
new SekishoStack(app, 'Sekisho', {
  deployment,
  settings: loadSettings(settingsFolder(folder)),
  description: 'Sekisho: watches the access logs of records systems for unusual exports and views',
  env: { region: deployment.region },
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
