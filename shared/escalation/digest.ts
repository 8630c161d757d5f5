import type { StoredCase } from '../ports.ts';
import type { DigestMember } from './batch.ts';
import { holderName } from './batch.ts';
import { due, type Notice, type PathContext } from './due.ts';

/** A call of a digest that is still to be made. */
export interface DigestCall {
  readonly stored: StoredCase;
  readonly notice: Notice;
}

/**
 * The call that a member of a digest stands for, as it is due at `now` (ms since 1970); null: it is
 * no longer due. Whoever has acknowledged meanwhile, or closed the case, is not called; a later call
 * to the same holder that fell due meanwhile takes the place of the one that was held. Pure.
 */
export function digestCall(
  stored: StoredCase,
  { step }: DigestMember,
  holder: string,
  context: PathContext,
  now: number,
): DigestCall | null {
  // Claims and holds are what workers owe each other; this one has the digest.
  const actions = stored.actions.filter(
    ({ deed }) => deed.kind !== 'notice-claimed' && deed.kind !== 'notice-held',
  );
  const notice = due({ ...stored, actions }, context, now).notices.find(
    ({ key, recipient }) => key === step && holderName(recipient) === holder,
  );
  return notice === undefined ? null : { stored, notice };
}
