import type { AccessEvent, Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { interning } from './interned.ts';
import { type Found, linearPattern } from './linear-pattern.ts';
import { partOf, withoutSubject } from './map-pattern.ts';
import { countWithoutFigure } from './record-count.ts';
import type { WebMap } from './web-map.ts';

/** The account of requests that nobody signed in for. */
export const anonymousActor = '(anonymous)';

/** One request, whichever server's log it comes from; null: the log does not say. */
export interface WebRequest {
  /** As the log writes it. */
  readonly time: string;
  /** ms since 1970; null: no such time. */
  readonly at: number | null;
  readonly user: string | null;
  readonly address: string | null;
  readonly method: string | null;
  /** Path with its query, as it was asked for. */
  readonly target: string | null;
  readonly status: number | null;
}

/** Fills an event out of a request, or says why it cannot. */
export type WebFiller = (event: AccessEvent, request: WebRequest) => Text | null;

/**
 * By the map of a source. `screen` is the path without its query; where a subject was found in the
 * path, `{subject}` stands in its place, so that no resident is named in a screen.
 */
export function webFiller(map: WebMap): WebFiller {
  const actorPattern = map.actor && linearPattern(map.actor.pattern);
  const subjectPattern = map.subject && linearPattern(map.subject.pattern);
  const rules = map.actions.map(({ method, pattern, action }) => ({
    method,
    pattern: pattern === undefined ? undefined : linearPattern(pattern),
    action,
  }));
  const intern = interning();
  // Strangers write paths of any length: those are not worth keeping.
  const often = (text: string): string =>
    text.length > limits.nameCharactersMax ? text : intern(text);

  function actionOf(method: string | null, target: string): Action {
    const rule = rules.find(
      (it) =>
        (it.method ?? method) === method &&
        (it.pattern === undefined || it.pattern.find(target) !== null),
    );
    return rule?.action ?? actionOfMethod(method);
  }

  return (event, { time, at, user, address, method, target, status }) => {
    if (at === null) return say((c) => c.reading.noSuchTime(time));
    const who = user === null ? null : actorPattern?.find(user);
    const whose = target === null ? null : subjectPattern?.find(target);
    event.at = at;
    event.actor = often(user === null ? anonymousActor : partOf(user, who) || user);
    event.action = actionOf(method, target ?? '');
    event.outcome = outcomeOfStatus(status);
    event.subject =
      target === null || !whose ? undefined : decoded(partOf(target, whose)) || undefined;
    event.records = countWithoutFigure(event.action, event.subject !== undefined);
    event.terminal = address === null ? undefined : often(address);
    event.screen = target === null ? undefined : often(screenOf(target, whose));
    return null;
  };
}

/** The path without its query and without the resident. */
function screenOf(target: string, whose: Found | null | undefined): string {
  const query = target.indexOf('?');
  return withoutSubject(query < 0 ? target : target.slice(0, query), whose);
}

/** Percent escapes resolved where they are UTF-8; else the text as it stands. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** A POST may search as well as write, so that only the map can say what it did. */
function actionOfMethod(method: string | null): Action {
  if (method === 'GET') return 'view';
  return method === 'PUT' || method === 'PATCH' || method === 'DELETE' ? 'update' : 'other';
}

/** RFC 9110, section 15: 401, 403 and 407 refuse; any other 4xx or 5xx failed. */
export function outcomeOfStatus(status: number | null): Outcome {
  if (status === null || status < 400) return 'success';
  return status === 401 || status === 403 || status === 407 ? 'denied' : 'error';
}
