import { globSync } from 'node:fs';
import { collect, sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Values } from './conformance.ts';
import { actionOfMethod, textOf } from './data.ts';

const folder = new URL('../../../shared/data/elastic-beats/', import.meta.url);
const outcomes: Readonly<Record<string, boolean>> = { success: true, failure: false };

/** What Filebeat's own tests expect is itself a log, in the fields of ECS. */
export const elasticBeatsEcs: DataSet = {
  id: 'elastic-beats (as ECS)',
  fields: 'time, user, address, action, outcome, path, where present',
  records: 599,
  explanations: [],
  async compare(compared) {
    for (const file of globSync('**/*-expected.json', { cwd: folder }).sort()) {
      const text = textOf(`elastic-beats/${file}`);
      const documents: Values[] = JSON.parse(text);
      const { events, rejected } = await collect(text, sourceOfFormat('ecs'));
      const read = events.map((event) => ({
        time: event.at,
        user: /^\(.+\)$/u.test(event.actor) ? undefined : event.actor,
        address: event.terminal,
        action: event.action,
        isSuccess: event.outcome === 'success',
        path: event.screen,
      }));
      const refused = rejected.map(({ raw }) => ({ raw }));
      compared.records(file, documents.map(expectedValues), [...read, ...refused]);
    }
  },
};

function expectedValues(it: Values): Values {
  const address = it['source.ip'] ?? it['source.address'];
  const said = outcomes[`${it['event.outcome']}`];
  const method = it['http.request.method'];
  const path = it['url.path'];
  return {
    time: Date.parse(`${it['@timestamp']}`),
    user: it['user.name'],
    // Where Filebeat lists two, the first is the client and the second the proxy.
    address: Array.isArray(address) ? address[0] : address,
    ...(said === undefined ? {} : { isSuccess: said }),
    ...(method === undefined ? {} : { action: actionOfMethod(method) }),
    ...(path === undefined ? {} : { path }),
  };
}
