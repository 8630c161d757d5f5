import { apacheCombined } from './apache-combined.ts';
import { awsCloudtrail } from './aws-cloudtrail.ts';
import { boxEvents } from './box-events.ts';
import { cef } from './cef.ts';
import { delimited } from './delimited.ts';
import { ecs } from './ecs.ts';
import { fhirAuditevent } from './fhir-auditevent.ts';
import type { Format } from './format.ts';
import { googleWorkspaceDrive } from './google-workspace-drive.ts';
import { iisW3c } from './iis-w3c.ts';
import { json } from './json.ts';
import { leef } from './leef.ts';
import { readyMade } from './maps/registry.ts';
import { microsoft365Audit } from './microsoft-365-audit.ts';
import { microsoft365AuditCsv } from './microsoft-365-audit-csv.ts';
import { mysqlAuditCsv } from './mysql-audit-csv.ts';
import { mysqlAuditJson } from './mysql-audit-json.ts';
import { nginxAccess } from './nginx-access.ts';
import { ocsf } from './ocsf.ts';
import { oracleUnifiedAudit } from './oracle-unified-audit.ts';
import { postgresqlCsvlog } from './postgresql-csvlog.ts';
import { postgresqlJsonlog } from './postgresql-jsonlog.ts';
import { postgresqlStderr } from './postgresql-stderr.ts';
import { s3ServerAccess } from './s3-server-access.ts';
import { sekishoCsv } from './sekisho-csv.ts';
import { sekishoJsonl } from './sekisho-jsonl.ts';
import { sqlserverAudit } from './sqlserver-audit.ts';
import { sqlserverAuditJson } from './sqlserver-audit-json.ts';
import { syslog } from './syslog.ts';
import { windowsEvtx } from './windows-evtx.ts';
import { windowsSecurity } from './windows-security.ts';

/** Every log format, by hand: one import and one line an entry. */
export const formats: readonly Format[] = [
  sekishoJsonl,
  sekishoCsv,
  delimited,
  awsCloudtrail,
  postgresqlCsvlog,
  postgresqlStderr,
  postgresqlJsonlog,
  mysqlAuditJson,
  mysqlAuditCsv,
  sqlserverAudit,
  sqlserverAuditJson,
  oracleUnifiedAudit,
  windowsSecurity,
  windowsEvtx,
  apacheCombined,
  nginxAccess,
  json,
  iisW3c,
  s3ServerAccess,
  fhirAuditevent,
  microsoft365Audit,
  googleWorkspaceDrive,
  boxEvents,
  syslog,
  cef,
  leef,
  ocsf,
  ecs,
  microsoft365AuditCsv,
  ...readyMade,
];

/** The format that `sources.yaml` calls by this id; undefined: there is none. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
