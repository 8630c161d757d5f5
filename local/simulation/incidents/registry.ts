import { afterHours } from './after-hours.ts';
import { borrowedAccount } from './borrowed-account.ts';
import { bulkExport } from './bulk-export.ts';
import { bulkViewing } from './bulk-viewing.ts';
import { curiosity } from './curiosity.ts';
import { explainerAbuse } from './explainer-abuse.ts';
import { hotSubject } from './hot-subject.ts';
import type { IncidentKind } from './incident.ts';
import { leaver } from './leaver.ts';
import { pairCollusion } from './pair-collusion.ts';
import { protectedSubject } from './protected-subject.ts';
import { sequentialViewing } from './sequential-viewing.ts';
import { slowAccumulation } from './slow-accumulation.ts';
import { slowRamp } from './slow-ramp.ts';

/** Every kind of misuse, in the order in which a small city has them. One line an entry. */
export const incidentKinds: readonly IncidentKind[] = [
  slowAccumulation,
  bulkExport,
  afterHours,
  bulkViewing,
  leaver,
  borrowedAccount,
  protectedSubject,
  sequentialViewing,
  slowRamp,
  explainerAbuse,
  hotSubject,
  pairCollusion,
  curiosity,
];
