import { CallError } from '../../../shared/errors.ts';
import { isLocalDate, type NamedTime, readNamedTime } from '../../../shared/settings/local-time.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import type { Call } from '../command.ts';

/** The time that an option names, in the organisation's zone. Throws a `CallError` for none. */
export function timeOf(call: Call, option: string, { organisation }: Settings): NamedTime {
  const given = call.value(option);
  const time = readNamedTime(given, organisation.timeZone);
  if (time === undefined) throw new CallError(say((c) => c.command.notATime(option, given)));
  return time;
}

/** The local date that an option names; null: not given. Throws a `CallError` for no such date. */
export function dateOf(call: Call, option: string): string | null {
  const given = call.optional(option);
  if (given === null || isLocalDate(given)) return given;
  throw new CallError(say((c) => c.command.notADate(option, given)));
}
