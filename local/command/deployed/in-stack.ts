import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CallError } from '../../../shared/errors.ts';
import { say } from '../../../shared/whole-language.ts';

/**
 * What `find` finds of a stack, with the credentials, the region and the endpoint that the caller's
 * environment gives the SDK. Throws a `CallError` where there is no such stack, or where it finds
 * nothing (null): then it is no stack of Sekisho, or one of an earlier version.
 */
export async function inStack<Found>(
  stack: string,
  find: (client: CloudFormationClient, stack: string) => Promise<Found | null>,
): Promise<Found> {
  const client = new CloudFormationClient({});
  try {
    const found = await find(client, stack);
    if (found !== null) return found;
  } catch (cause) {
    // So it calls a stack that is not there, and a name that none can have.
    if (!(cause instanceof Error) || cause.name !== 'ValidationError') throw cause;
    const text = say((c) => c.statements.noSuchStack(stack));
    throw new CallError(text, { cause });
  } finally {
    client.destroy();
  }
  throw new CallError(say((c) => c.statements.noStackOfSekisho(stack)));
}
