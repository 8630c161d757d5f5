import type { ExportedEvent } from './exported-events.ts';

/** An element of a template. */
export interface Tag {
  readonly name: string;
  readonly attributes?: readonly (readonly [name: string, value: string | number])[];
  /** Text, the slot of a value with its type, or elements. */
  readonly content?: string | readonly [slot: number, type: number] | readonly Tag[];
}

/** What the log service wraps every event in; slot 15 is a fragment of its own. */
export const wrapping: Tag = {
  name: 'Event',
  attributes: [['xmlns', 'http://schemas.microsoft.com/win/2004/08/events/event']],
  content: [
    {
      name: 'System',
      content: [
        {
          name: 'Provider',
          attributes: [
            ['Name', 0],
            ['Guid', 1],
          ],
        },
        { name: 'EventID', content: [2, 0x06] },
        { name: 'Version', content: [3, 0x04] },
        { name: 'Level', content: [3, 0x04] },
        { name: 'Task', content: [4, 0x06] },
        { name: 'Opcode', content: [3, 0x04] },
        { name: 'Keywords', content: [5, 0x15] },
        { name: 'TimeCreated', attributes: [['SystemTime', 6]] },
        { name: 'EventRecordID', content: [7, 0x0a] },
        { name: 'Correlation', attributes: [['ActivityID', 8]] },
        {
          name: 'Execution',
          attributes: [
            ['ProcessID', 9],
            ['ThreadID', 9],
          ],
        },
        { name: 'Channel', content: [10, 0x01] },
        { name: 'Computer', content: [11, 0x01] },
        { name: 'Security', attributes: [['UserID', 8]] },
      ],
    },
    { name: '', content: [12, 0x21] },
  ],
};

/** The fragment with what the event itself tells: a template for each kind of event. */
export function detailsOf({ userData, data }: ExportedEvent): Tag {
  const children = data.map(([key], index): Tag => {
    const content = [index, 0x01] as const;
    return userData === null
      ? { name: 'Data', attributes: [['Name', key]], content }
      : { name: key, content };
  });
  return userData === null
    ? { name: 'EventData', content: children }
    : { name: 'UserData', content: [{ name: userData, content: children }] };
}
