import { Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { settingsFolder } from '../shared/adapters/local/settings-folder.ts';
import { loadSettings } from '../shared/settings/load.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { linksOf } from './acknowledgement.ts';
import { Alerts } from './alerts.ts';
import { Archive } from './archive.ts';
import { Containment } from './containment.ts';
import { Dashboard } from './dashboard.ts';
import { checkedDeployment, type DeploymentProps } from './deployment.ts';
import { Escalation } from './escalation.ts';
import { Examination } from './examination.ts';
import { History } from './history.ts';
import { assertInJapan } from './in-japan.ts';
import { Intake } from './intake.ts';
import { Keys } from './keys.ts';
import { logBucketName } from './log-bucket.ts';
import { Network } from './network.ts';
import { boundaryOf } from './permissions-boundary.ts';
import { Redrive } from './redrive.ts';
import { Replaying } from './replaying.ts';
import { Reporting } from './reporting.ts';
import { Sealing } from './sealing.ts';
import { SettingsBucket } from './settings-bucket.ts';
import { SettingsIntake } from './settings-intake.ts';
import { watchSpending } from './spending.ts';
import { StatementReading } from './statement-reading.ts';
import { Unmasking } from './unmasking.ts';
import { UploadLinks } from './upload-links.ts';
import { Warning } from './warning.ts';
import { Watch } from './watch.ts';

export interface SekishoStackProps extends StackProps {
  readonly deployment: DeploymentProps;
  /**
   * The settings that the stack is made by.
   * @default - those in the folder of the deployment
   */
  readonly settings?: Settings;
}

/** Sekisho in one account and region. It only wires: each construct owns its concern. */
export class SekishoStack extends Stack {
  constructor(scope: Construct, id: string, props: SekishoStackProps) {
    super(scope, id, { ...props, ...boundaryOf(props.deployment) });
    assertInJapan(this);
    const deployment = checkedDeployment(props.deployment);
    const settings = props.settings ?? loadSettings(settingsFolder(deployment.settings));
    const logBucketArn = `arn:aws:s3:::${logBucketName(this)}`;
    const keys = new Keys(this, 'Keys', { logBucketArn, subjectKeys: deployment.subjectKeys });
    const watch = new Watch(this, 'Watch', { ...deployment, key: keys.messages });
    const history = new History(this, 'History', {
      keys,
      watch,
      restored: deployment.restoredTable,
    });
    const { retentionYears } = settings.organisation;
    const settingsBucket = new SettingsBucket(this, 'Settings', { keys, history, retentionYears });
    const alerts = new Alerts(this, 'Alerts', {
      path: settings.escalation,
      key: keys.messages,
      watch,
    });
    const links = linksOf(this, { deployment, keys, history, settingsBucket, watch });
    const wired = { deployment, keys, history, settingsBucket, alerts, links, watch };
    const { atOnce } = deployment;
    const intake = new Intake(this, 'Intake', {
      ...wired,
      settings,
      logBucketArn,
      filesAtOnce: atOnce.files,
    });
    const { bucket } = intake;
    const archive = new Archive(this, 'Archive', {
      deployment,
      settings,
      settingsBucket,
      keys,
      logs: bucket,
      watch,
      logsAtOnce: atOnce.archived,
    });
    new StatementReading(this, 'Statements', { keys, history, logs: bucket.logs });
    new Unmasking(this, 'Unmasking', { keys, history });
    new Sealing(this, 'Sealing', { ...wired, settings, sectionsAtOnce: atOnce.sections });
    const containment = new Containment(this, 'Containment', { watch });
    new Escalation(this, 'Escalation', { ...wired, containment });
    new Reporting(this, 'Reporting', { ...wired, settings });
    const settingsIntake = new SettingsIntake(this, 'SettingsIntake', wired);
    const deadLetters = {
      intake: intake.deadLetters,
      archive: archive.deadLetters,
      settings: settingsIntake.deadLetters,
    };
    new Redrive(this, 'Redrive', { keys, deadLetters });
    new UploadLinks(this, 'UploadLinks', {
      keys,
      history,
      logs: bucket,
      sources: settings.sources,
    });
    new Replaying(this, 'Replaying', { keys, logs: bucket.logs, queue: intake.deadLetters.to });
    watch.overAccount();
    new Warning(this, 'Warning', { path: settings.escalation, key: keys.messages, watch });
    watchSpending(this, deployment);
    new Dashboard(this, 'Dashboard', { watch, history });
    new Examination(this, 'Examination', { keys, history });
    // Last: it closes around every function and bucket that stands by now.
    if (deployment.network) new Network(this, 'Network', deployment.network).close(this);
    Tags.of(this).add('application', 'sekisho');
  }
}
