import { type CaseRequest, doRequest } from '../../shared/escalation/request.ts';
import { sameInEveryLanguage } from '../../shared/language.ts';
import type { Pipeline } from '../../shared/pipeline.ts';
import type { StoredCase } from '../../shared/ports.ts';
import type { Arrivals } from './arrivals.ts';
import type { DemoClock } from './clock.ts';
import type { Stage } from './stage.ts';

/** What people's deeds in the demo are done and shown with. */
export interface DeedPorts {
  readonly pipeline: Pipeline;
  readonly arrivals: Arrivals;
  readonly clock: DemoClock;
  readonly stage: Stage;
}

/** What a person does in the demo. */
export interface DemoDeed {
  readonly by: string;
  readonly request: CaseRequest;
  /** The verb and the options by which `sekisho cases` does the same. */
  readonly command: string;
  readonly comment: string;
}

/** Does it through the door that the command line uses, and shows the command. */
export async function doDeed(
  caseId: string,
  { by, request, command, comment }: DemoDeed,
  { pipeline, clock, stage }: DeedPorts,
): Promise<StoredCase> {
  const stored = await doRequest(caseId, request, by, pipeline, clock.now());
  const [verb, ...options] = command.split(' ');
  const words = ['sekisho cases', verb, caseId, ...options].join(' ');
  stage.line(`    ${clock.printTime()}  ✓ ${words}`);
  stage.tell(sameInEveryLanguage(`--by ${by} --comment "${comment}"`), 13);
  return stored;
}

/** Records hours of work on a case, at the rate of the role in the settings. */
export function hoursOf(role: string, hours: string, by: string, comment: string): DemoDeed {
  const request = { kind: 'hours-recorded', role, hours, on: null, comment } as const;
  return { by, request, command: `hours --role ${role} --hours ${hours}`, comment };
}
