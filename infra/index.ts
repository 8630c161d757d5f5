/**
 * What another CDK app may use: the whole stack, or a construct in a stack of its own. Whatever
 * holds residents' data refuses to stand elsewhere than in Tokyo and Osaka.
 */
export { type AcknowledgementProps, type LinkSender, linksOf } from './acknowledgement.ts';
export { Alerts, type AlertsProps } from './alerts.ts';
export { Archive, type ArchiveProps } from './archive.ts';
export { Containment, type ContainmentProps } from './containment.ts';
export { Dashboard, type DashboardProps } from './dashboard.ts';
export { checkedDeployment, type Deployment, type DeploymentProps } from './deployment.ts';
export { Escalation, type EscalationProps } from './escalation.ts';
export { Examination, type ExaminationProps } from './examination.ts';
export { type FunctionProps, SekishoFunction } from './function.ts';
export { History, type HistoryProps } from './history.ts';
export { Intake, type IntakeProps } from './intake.ts';
export { Keys, type KeysProps } from './keys.ts';
export { LogBucket, type LogBucketProps, logBucketName } from './log-bucket.ts';
export { Network, type NetworkProps } from './network.ts';
export { type DeadLetters, Redrive, type RedriveProps } from './redrive.ts';
export { Replaying, type ReplayingProps } from './replaying.ts';
export { Reporting, type ReportingProps } from './reporting.ts';
export { Sealing, type SealingProps } from './sealing.ts';
export { SettingsBucket, type SettingsBucketProps } from './settings-bucket.ts';
export { SettingsIntake, type SettingsIntakeProps } from './settings-intake.ts';
export { SekishoStack, type SekishoStackProps } from './stack.ts';
export { StatementReading, type StatementReadingProps } from './statement-reading.ts';
export { Unmasking, type UnmaskingProps } from './unmasking.ts';
export { UploadLinks, type UploadLinksProps } from './upload-links.ts';
export { Warning, type WarningProps } from './warning.ts';
export { type AlarmRule, Watch, type WatchProps } from './watch.ts';
export type { Writers } from './write-grants.ts';
