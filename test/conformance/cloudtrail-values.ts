import type { AccessEvent } from '../../shared/event.ts';
import type { Values } from './conformance.ts';

/** What is compared of an event of CloudTrail. */
export function valuesOfEvent(event: AccessEvent): Values {
  return {
    time: event.at,
    user: event.actor,
    address: event.terminal,
    call: event.screen,
    isSuccess: event.outcome === 'success',
    number: event.sequence,
  };
}

/** The same by a reading of the JSON that is as plain as can be. */
export function valuesOfJson(it: Json): Values {
  const { userName, arn, invokedBy } = it.userIdentity;
  return {
    time: Date.parse(it.eventTime ?? it['@timestamp'] ?? ''),
    // Of a role that somebody took on, the name of the session tells who it was.
    user: userName ?? arn?.split(/[/:]/u).at(-1) ?? invokedBy,
    address: it.sourceIPAddress,
    call: `${it.eventSource}:${it.eventName}`,
    isSuccess: it.errorCode === undefined,
    number: it.eventID,
  };
}

/** What is used of an event as AWS writes it. */
export interface Json {
  readonly eventTime?: string;
  readonly '@timestamp'?: string;
  readonly sourceIPAddress: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly eventID: string;
  readonly errorCode?: string;
  readonly userIdentity: {
    readonly userName?: string;
    readonly arn?: string;
    readonly invokedBy?: string;
  };
}
