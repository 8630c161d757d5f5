import { type Right, rightText } from './right.ts';

export interface Comparison {
  /** Whatever the template lets happen that the list does not: a sentence each. */
  readonly wider: readonly string[];
  /** What the list names and the template does not give any more. */
  readonly unused: readonly string[];
}

/** Holds what a template gives and refuses against the reviewed list. */
export function compareRights(given: readonly Right[], rows: readonly Right[]): Comparison {
  const reviewed = rows.flatMap((row) => spelledOut(row, given));
  const listed = new Set(reviewed.map(rightText));
  const there = new Set(given.map(rightText));
  const unlisted = given.filter((right) => !listed.has(rightText(right)));
  const missing = reviewed.filter((right) => !there.has(rightText(right)));
  const lost = missing.filter(({ effect }) => effect === 'may not');
  return {
    wider: [
      ...unlisted.map((right) => sentence(right, reviewed)),
      ...lost.map(
        (right) => `${said(right)}: the list refuses it, the template does not any more.`,
      ),
    ],
    unused: missing
      .filter(({ effect }) => effect === 'may')
      .map((right) => `${said(right)}: the list allows it, and nothing needs it any more.`),
  };
}

/** The words of the list for all functions and all buckets, by their names. */
function spelledOut(row: Right, given: readonly Right[]): readonly Right[] {
  if (row.who === 'each function') {
    const run = given.filter(({ who, action }) => {
      return who === 'lambda.amazonaws.com' && action === 'sts:AssumeRole';
    });
    return run.map(({ on: who }) => ({ ...row, who }));
  }
  if (row.on !== 'each bucket and its objects') return [row];
  const withoutTls = given.filter(({ effect, action, onlyIf }) => {
    return effect === 'may not' && action === 's3:*' && onlyIf.join() === tls;
  });
  return withoutTls.map(({ on }) => ({ ...row, on }));
}

const tls = 'aws:SecureTransport Bool false';

/** What is wrong with a right that is not on the list, beside the nearest that is. */
function sentence(right: Right, reviewed: readonly Right[]): string {
  const { who, effect, action, on, onlyIf } = right;
  const ofHolder = reviewed.filter((one) => one.who === who && one.effect === effect);
  if (ofHolder.length === 0) return `${said(right)}: the list does not name ${who}.`;
  const ofAction = ofHolder.filter((one) => one.action === action);
  if (ofAction.length === 0) return `${said(right)}: the list gives ${who} no such action.`;
  const ofResource = ofAction.filter((one) => one.on === on);
  const [nearest] = ofResource;
  if (!nearest) {
    const allowed = [...new Set(ofAction.map((one) => one.on))].join(', ');
    return `${said(right)}: the list allows this action on ${allowed} alone.`;
  }
  const lost = nearest.onlyIf.filter((condition) => !onlyIf.includes(condition));
  if (ofResource.length > 1 || lost.length === 0) {
    return `${said(right)}: the list allows it under other conditions.`;
  }
  return `${said(right)}: the list allows it only if ${lost.join(' and ')}.`;
}

function said({ who, effect, action, on, onlyIf }: Right): string {
  const limits = onlyIf.length === 0 ? '' : ` if ${onlyIf.join(' and ')}`;
  return `${who} ${effect} ${action} on ${on}${limits}`;
}
