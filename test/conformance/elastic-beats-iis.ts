import { sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Explanation, Values } from './conformance.ts';
import { actionOfMethod, instantOf, readOrRefused, textOf } from './data.ts';

const folder = 'elastic-beats/iis/';

/** What IIS logs where nobody chose otherwise, and what the files without directives add to it. */
const usual =
  'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken';
const all =
  'date time s-sitename s-computername s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs-version cs(User-Agent) cs(Cookie) cs(Referer) cs-host sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken';

const files = [
  ['access/test/test-iis-7.2.log', usual],
  ['access/test/test-iis-7.5.log', null],
  ['access/test/test-ipv6zone.log', null],
  ['access/test/test-x-forward-for.log', `${usual} X-Forwarded-For`],
  ['access/test/test-x-forward-for-extended.log', `${all} X-Forwarded-For`],
  // Its last two lines are not as the directive before them says, but as IIS logs by itself.
  ['access/test/test.log', usual],
  ['error/test/iis_error_url.log', null],
  ['error/test/ipv6_zone_id.log', null],
  ['error/test/test.log', null],
] as const;

const httpError = (file: string, differences: number): Explanation => ({
  file,
  field: 'record',
  differences,
  why: 'HTTPERR logs tell of connections that never reached the site, without a user: the file is refused as a whole.',
});

/** Logs of IIS, beside what Filebeat's own tests expect of them. */
export const elasticBeatsIis: DataSet = {
  id: 'elastic-beats (IIS)',
  fields: 'time, user, address, action, outcome, path, whole line',
  records: 43,
  explanations: [
    httpError('error/test/iis_error_url.log', 8),
    httpError('error/test/ipv6_zone_id.log', 1),
    httpError('error/test/test.log', 4),
  ],
  async compare(compared) {
    for (const [file, fields] of files) {
      const expected: Values[] = JSON.parse(textOf(`${folder}${file}-expected.json`));
      const source = sourceOfFormat('iis-w3c', fields === null ? {} : { fields });
      const read = await readOrRefused(textOf(`${folder}${file}`), source);
      compared.records(
        file,
        expected.map((it) => ({
          time: it['@timestamp'],
          user: it['user.name'] ?? '(anonymous)',
          address: addressOf(it['source.address']),
          action: actionOfMethod(it['http.request.method']),
          isSuccess: it['event.outcome'] === 'success',
          path: it['url.original'],
          line: it['event.original'],
        })),
        (read?.events ?? []).map((event, index) => ({
          time: instantOf(event),
          user: event.actor,
          address: event.terminal,
          action: event.action,
          isSuccess: event.outcome === 'success',
          path: event.screen,
          line: read?.canonicals[index],
        })),
      );
    }
  },
};

/** A file that went through a Markdown editor: Filebeat's expectation names the address twice. */
function addressOf(given: unknown): unknown {
  return Array.isArray(given) ? `[${given[0]}](http://${given[1]})` : given;
}
