import type { StaffDay } from '../detectors/detector.ts';
import { detectorById, peopleOn } from '../detectors/registry.ts';
import { estimateRemark } from '../detectors/wording.ts';
import type { SealedDay, StoredDay } from '../history/contribution.ts';
import type { DayVector } from '../history/day-vector.ts';
import { isEstimated } from '../history/stands-for.ts';
import type { Judgement } from '../judging.ts';
import type { LogDay } from '../log-day.ts';
import type { DatedFinding } from './assemble.ts';

/**
 * The findings of a staff-day: of the fixed rules, as far as they stand, and what calibration picked
 * where the day is sealed. The rules of the warm-up stand while no calibration speaks for the day;
 * before it is sealed, they are held to the bounds of the account's last sealed day (null: none).
 */
export function findingsOf(
  { day, vector, rules }: Judgement,
  sealed: SealedDay | null,
  bounds: SealedDay['bounds'],
): readonly DatedFinding[] {
  const { logDay } = day;
  const sections = sectionsOf(day);
  const actors = [day.actor];
  const byRule = rules
    .filter(({ standing }) => standing !== 'until-calibrated' || sealed?.isCalibrated !== true)
    .map(({ finding, standing }) => {
      const { detector } = finding;
      const isTold = sealed?.warmUp.includes(detector) ?? isWithin(bounds, detector, vector);
      const notified = standing === 'always' || (standing === 'until-calibrated' && isTold);
      return { logDay, finding, sections, actors, notified, p: null };
    });
  const byCalibration = (sealed?.picks ?? []).flatMap(
    ({ detector, severity, why, notified, p }) => {
      const events = detectorById(detector)?.calibrated?.shows(day) ?? [];
      if (events.length === 0) return [];
      return [
        { logDay, finding: { detector, severity, why, events }, sections, actors, notified, p },
      ];
    },
  );
  return [...byRule, ...byCalibration].map(withRemark);
}

function withRemark(dated: DatedFinding): DatedFinding {
  const { finding } = dated;
  if (!isEstimated(finding.events)) return dated;
  return { ...dated, finding: { ...finding, why: [...finding.why, estimateRemark] } };
}

/** What the last sealed day before says of days that are not sealed yet. */
export function boundsOn(logDay: LogDay, stored: readonly StoredDay[]): SealedDay['bounds'] {
  const before = stored.findLast((day) => day.logDay < logDay && day.sealed !== null);
  return before?.sealed?.bounds ?? null;
}

/** Without bounds every finding of a rule is told at once. */
function isWithin(bounds: SealedDay['bounds'], rule: string, vector: DayVector): boolean {
  if (bounds === null) return true;
  return peopleOn(rule, vector) >= (bounds[rule] ?? Number.POSITIVE_INFINITY);
}

/** Sections in office on that day; of a past or coming official, the nearest one. */
export function sectionsOf({ tenure, tenures, logDay }: StaffDay): readonly string[] {
  const nearest =
    tenure ??
    tenures.filter((one) => one.until !== null && one.until < logDay).at(-1) ??
    tenures.find((one) => one.from > logDay);
  return nearest === undefined ? [] : [nearest.section];
}
