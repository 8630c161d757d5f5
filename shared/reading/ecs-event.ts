import type { Action, Outcome } from '../event.ts';
import { say, type Text } from '../language.ts';
import { globMatches } from './glob.ts';
import type { LogEntry } from './json-log-reader.ts';
import { jsonList, jsonPath, jsonText } from './json-path.ts';
import { anonymousActor, outcomeOfStatus } from './web-event.ts';

/** What the map of an `ecs` source says. */
export interface EcsReading {
  readonly actions: ReadonlyMap<string, Action>;
  readonly exportPaths: readonly string[];
}

/**
 * What a document of the Elastic Common Schema says (ECS field reference, 1.x to 9.x), with nested
 * or dotted keys, also as a hit of a search (`_source`). A document without a user is one of the
 * program that wrote it, or of a visitor of a web site.
 */
export function ecsEvent(hit: unknown, { actions, exportPaths }: EcsReading): LogEntry | Text {
  const json = source(hit) ?? hit;
  const at = time(json);
  if (at === undefined) return say((c) => c.reading.notOfFormat('ECS', '@timestamp'));
  const facts: Facts = {
    categories: new Set(categories(json)),
    types: new Set(types(json)),
    status: status(json),
  };
  const deed = actions.get(eventAction(json) ?? '') ?? actionOf(json, facts);
  const object = filePath(json) ?? web(json)?.replace(/\?.*$/su, '');
  const isExtract = object !== undefined && exportPaths.some((glob) => globMatches(glob, object));
  const action = isExtract && deed === 'view' ? 'export' : deed;
  return {
    at,
    actor: user(json) ?? nobody(json, facts),
    action,
    outcome: outcomeOf(json, action, facts),
    records: recordsOf(action, facts, isExtract),
    terminal: address(json) ?? (facts.categories.has('web') ? undefined : host(json)),
    screen: object ?? [dataset(json), eventAction(json)].filter((it) => it !== undefined).join(':'),
    sequence: id(json) ?? hitId(hit),
  };
}

interface Facts {
  readonly categories: ReadonlySet<unknown>;
  readonly types: ReadonlySet<unknown>;
  readonly status: string | undefined;
}

const source = jsonPath('_source');
const hitId = jsonText('_id');
const time = jsonText('@timestamp');
const categories = jsonList('event.category');
const types = jsonList('event.type');
const eventAction = jsonText('event.action');
const eventOutcome = jsonText('event.outcome');
const id = jsonText('event.id');
const dataset = jsonText('event.dataset', 'event.module', 'event.provider');
const user = jsonText('user.name', 'user.email', 'user.id', 'client.user.name', 'source.user.name');
const address = jsonText(
  'source.ip',
  'source.address',
  'source.address.0',
  'client.ip',
  'client.address',
  'source.domain',
);
const host = jsonText('host.hostname', 'host.name');
const filePath = jsonText('file.path', 'file.name');
const web = jsonText('url.path', 'url.original', 'url.full');
const method = jsonText('http.request.method');
const status = jsonText('http.response.status_code');

function nobody(json: unknown, { categories: kinds }: Facts): string {
  return kinds.has('web') ? anonymousActor : `(${dataset(json) ?? 'ecs'})`;
}

/**
 * By the event's own word where it speaks of a download, an export, a print or a sign-in, else by
 * the method of a request, else by the schema's categories and types.
 */
function actionOf(json: unknown, { categories: kinds, types: ways }: Facts): Action {
  const word = eventAction(json) ?? '';
  const named = words.find(([pattern]) => pattern.test(word))?.[1];
  if (named !== undefined) return named;
  if (kinds.has('authentication')) return ways.has('end') ? 'logout' : 'login';
  const request = method(json);
  if (request !== undefined) return methods.get(request.toUpperCase()) ?? 'other';
  if (['change', 'creation', 'deletion'].some((way) => ways.has(way))) return 'update';
  if (!ways.has('access')) return 'other';
  return kinds.has('database') ? 'search' : 'view';
}

const words: readonly (readonly [RegExp, Action])[] = [
  [/download|export/iu, 'export'],
  [/print/iu, 'print'],
  [/log[-_ ]?(?:off|out)|sign[-_ ]?out/iu, 'logout'],
];

const methods: ReadonlyMap<string, Action> = new Map([
  ['GET', 'view'],
  ['PUT', 'update'],
  ['PATCH', 'update'],
  ['DELETE', 'update'],
]);

/** A failure is `denied` where the document says so, or where it is one of signing in. */
function outcomeOf(json: unknown, action: Action, { types: ways, status: code }: Facts): Outcome {
  const byStatus = outcomeOfStatus(code === undefined ? null : Number(code));
  const isRefused = ways.has('denied') || byStatus === 'denied';
  const said = eventOutcome(json);
  if (said === 'failure') return isRefused || action === 'login' ? 'denied' : 'error';
  if (said === 'success') return 'success';
  if (isRefused) return 'denied';
  return ways.has('error') ? 'error' : byStatus;
}

/** A file that is read, changed or downloaded counts as one record; of all else it is not said. */
function recordsOf(action: Action, { categories: kinds }: Facts, isExtract: boolean) {
  if (action === 'login' || action === 'logout') return 0;
  return kinds.has('file') && action !== 'other' && !isExtract ? 1 : null;
}
