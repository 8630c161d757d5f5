import { collect, sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Values } from './conformance.ts';
import { actionOfMethod, textOf } from './data.ts';

/** Four days of a real site's requests, beside what splitting at blanks makes of them. */
export const apacheCombined: DataSet = {
  id: 'apache-combined',
  fields: 'time, address, action, outcome, path',
  records: 10_000,
  explanations: [],
  async compare(compared) {
    const text = textOf('apache-combined/access.log');
    const { events } = await collect(text, sourceOfFormat('apache-combined'));
    compared.records(
      'access.log',
      text.trimEnd().split('\n').map(plainly),
      events.map((event) => ({
        time: event.at,
        address: event.terminal,
        action: event.action,
        outcome: event.outcome,
        path: event.screen,
      })),
    );
  },
};

function plainly(line: string): Values {
  const words = line.split(' ');
  const [day, month, rest] = (words[3] ?? '').slice(1).split('/');
  const [year, ...clock] = (rest ?? '').split(':');
  const status = Number(/" (\d{3}) /u.exec(line)?.[1]);
  return {
    time: Date.parse(`${day} ${month} ${year} ${clock.join(':')} GMT`),
    address: words[0],
    action: actionOfMethod(words[5]?.slice(1)),
    outcome: status < 400 ? 'success' : status === 403 ? 'denied' : 'error',
    path: words[6]?.split('?')[0],
  };
}
