import { webRequestOf } from '../../shared/reading/web-line.ts';
import { sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Explanation, Values } from './conformance.ts';
import { actionOfMethod, instantOf, readOrRefused, textOf } from './data.ts';

const folder = 'elastic-beats/';
const files = [
  ['apache-combined', 'apache/access/test/darwin-2.4.23.log'],
  ['apache-combined', 'apache/access/test/ssl-request.log'],
  ['apache-combined', 'apache/access/test/test-vhost.log'],
  ['apache-combined', 'apache/access/test/test.log'],
  ['apache-combined', 'apache/access/test/ubuntu-2.2.22.log'],
  ['apache-combined', 'apache/error/test/darwin-2.4.23.log'],
  ['apache-combined', 'apache/error/test/sublevel.log'],
  ['apache-combined', 'apache/error/test/test.log'],
  ['apache-combined', 'apache/error/test/ubuntu-2.2.22.log'],
  ['nginx-access', 'nginx/access/test/access.log'],
  ['nginx-access', 'nginx/access/test/test-with-host.log'],
  ['nginx-access', 'nginx/access/test/test.log'],
  ['nginx-access', 'nginx/error/test/error.log'],
  // The ingress controller's own layout begins as `combined` does.
  ['nginx-access', 'nginx/ingress_controller/test/test.log'],
] as const;

const errorLog = (file: string, differences: number): Explanation => ({
  file,
  field: 'record',
  differences,
  why: 'An error log has neither user nor outcome and is no access log: the file is refused as a whole.',
});

/** Access logs of Apache and nginx, beside what Filebeat's own tests expect of them. */
export const elasticBeatsWeb: DataSet = {
  id: 'elastic-beats (Apache, nginx)',
  fields: 'time, user, address, method, action, status, outcome, path, query',
  records: 106,
  explanations: [
    errorLog('apache/error/test/darwin-2.4.23.log', 2),
    errorLog('apache/error/test/sublevel.log', 1),
    errorLog('apache/error/test/test.log', 4),
    errorLog('apache/error/test/ubuntu-2.2.22.log', 7),
    errorLog('nginx/error/test/error.log', 4),
  ],
  async compare(compared) {
    for (const [format, file] of files) {
      const expected: Values[] = JSON.parse(textOf(`${folder}${file}-expected.json`));
      const read = await readOrRefused(textOf(`${folder}${file}`), sourceOfFormat(format));
      compared.records(
        file,
        expected.map(expectedValues),
        (read?.events ?? []).map((event, index) => {
          const request = webRequestOf(read?.canonicals[index] ?? '');
          return {
            time: instantOf(event),
            user: event.actor,
            address: event.terminal,
            method: request?.method,
            action: event.action,
            status: request?.status,
            isSuccess: event.outcome === 'success',
            path: event.screen,
            target: request?.target,
          };
        }),
      );
    }
  },
};

function expectedValues(it: Values): Values {
  const user = it['user.name'];
  const target = it['url.original'];
  return {
    time: it['@timestamp'],
    user: user === undefined || user === '-' ? '(anonymous)' : user,
    // The vhost layout has its address in source.ip alone.
    address: it['source.address'] ?? it['source.ip'],
    method: it['http.request.method'] ?? null,
    action: actionOfMethod(it['http.request.method']),
    status: it['http.response.status_code'] ?? null,
    // ssl_request logs say neither status nor outcome.
    isSuccess: (it['event.outcome'] ?? 'success') === 'success',
    path: target === undefined ? undefined : `${target}`.replace(/\?.*$/u, ''),
    target: target ?? null,
  };
}
