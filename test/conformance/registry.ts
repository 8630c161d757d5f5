import { apacheCombined } from './apache-combined.ts';
import type { DataSet } from './conformance.ts';
import { elasticBeatsEcs } from './elastic-beats-ecs.ts';
import { elasticBeatsIis } from './elastic-beats-iis.ts';
import { elasticBeatsPostgresql } from './elastic-beats-postgresql.ts';
import { elasticBeatsWeb } from './elastic-beats-web.ts';
import { fhirAuditevent } from './fhir-auditevent.ts';
import { jsonTestSuite } from './json-test-suite.ts';
import { otrfS3 } from './otrf-s3.ts';
import { pgauditRegress } from './pgaudit-regress.ts';
import { stratusCloudtrail } from './stratus-cloudtrail.ts';
import { windowsFileshare } from './windows-fileshare.ts';

/** Every data set that others wrote down, by hand: one import and one line each. */
export const dataSets: readonly DataSet[] = [
  elasticBeatsWeb,
  elasticBeatsIis,
  elasticBeatsPostgresql,
  elasticBeatsEcs,
  fhirAuditevent,
  pgauditRegress,
  windowsFileshare,
  stratusCloudtrail,
  otrfS3,
  apacheCombined,
  jsonTestSuite,
];
