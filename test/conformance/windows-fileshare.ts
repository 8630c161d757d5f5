import { eventLogOf } from '../event-log/event-log-file.ts';
import { exportedEvents } from '../event-log/exported-events.ts';
import { collect, sourceOfFormat } from '../reading/collected.ts';
import type { DataSet, Values } from './conformance.ts';
import { filesIn, nameOf, textOf } from './data.ts';

/** File shares as others recorded them, as XML and written as EVTX. */
export const windowsFileshare: DataSet = {
  id: 'windows-fileshare',
  fields: 'time, user, address, outcome, file or share, number of the event',
  records: 2_226,
  explanations: [],
  async compare(compared) {
    for (const path of filesIn('windows-fileshare/', '.xml')) {
      const text = textOf(path);
      const expected = plainly(text);
      const xml = await collect(text, sourceOfFormat('windows-security'));
      compared.records(nameOf(path), expected, xml.events.map(valuesOf));
      const bytes = eventLogOf(exportedEvents(text));
      const evtx = await collect(bytes, sourceOfFormat('windows-evtx'));
      compared.records(`${nameOf(path)} as EVTX`, expected, evtx.events.map(valuesOf));
    }
  },
};

type Read = Awaited<ReturnType<typeof collect>>['events'][number];

function valuesOf(event: Read): Values {
  return {
    time: event.at,
    user: event.actor,
    address: event.terminal,
    isRefused: event.outcome === 'denied',
    file: event.screen,
    number: event.sequence,
  };
}

/** A reading of the same file that is as plain as can be: each field by a pattern of its own. */
function plainly(text: string): readonly Values[] {
  return (text.match(/<Event xmlns.*?<\/Event>/gsu) ?? []).map((event) => {
    const one = (pattern: RegExp) => pattern.exec(event)?.[1];
    const data = (name: string) => one(new RegExp(`<Data Name="${name}">([^<]*)<`, 'u'));
    const id = one(/<EventID>(\d+)</u) ?? '';
    const address = data('IpAddress');
    // Who signs in is told as the target.
    const user = id === '4624' ? data('TargetUserName') : one(/SubjectUserName"?>([^<]*)</u);
    return {
      time: Date.parse(one(/SystemTime="([^"]*)"/u) ?? ''),
      user,
      address: address === '-' ? undefined : address,
      isRefused: event.includes('<Keywords>0x8010'),
      file: fileOf(id, data('ShareName'), data('RelativeTargetName')),
      number: `${one(/<Computer>([^<]*)</u)}/${one(/<EventRecordID>(\d+)</u)}`,
    };
  });
}

function fileOf(id: string, share: string | undefined, file: string | undefined): string {
  if (id === '5140') return `${share}`;
  if (id === '5145') return file === '\\' ? `${share}` : `${share}\\${file}`;
  return `Security:${id}`;
}
