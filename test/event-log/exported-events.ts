/** An event as its XML export tells it; the writer shares no code with the reader. */
export interface ExportedEvent {
  readonly provider: string;
  readonly guid: string;
  readonly id: number;
  readonly keywords: bigint;
  /** Ten millionths of a second since 1601. */
  readonly time: bigint;
  readonly record: bigint;
  readonly channel: string;
  readonly computer: string;
  /** The element that `UserData` holds; null: the event has `EventData`. */
  readonly userData: string | null;
  readonly data: readonly (readonly [name: string, value: string])[];
}

/** The events of an XML export of the Windows event log, each field by a pattern of its own. */
export function exportedEvents(xml: string): readonly ExportedEvent[] {
  return (xml.match(/<Event xmlns.*?<\/Event>/gsu) ?? []).map((event) => {
    const one = (pattern: RegExp) => plain(pattern.exec(event)?.[1] ?? '');
    const [seconds = '', fraction = ''] = one(/SystemTime="([^"]*)Z"/u).split('.');
    const [, userData = null, children = ''] =
      /<UserData>\s*<(\w+)[^>]*>(.*)<\/\1>/su.exec(event) ?? [];
    const data =
      userData === null
        ? event.matchAll(/<Data Name="([^"]*)"(?:\/>|>([^<]*)<)/gu)
        : children.matchAll(/<(\w+)(?:\/>|>([^<]*)<)/gu);
    return {
      provider: one(/<Provider Name="([^"]*)"/u),
      guid: one(/Guid="\{([^"]*)\}"/u),
      id: Number(one(/<EventID>(\d+)</u)),
      keywords: BigInt(one(/<Keywords>(0x[\da-f]+)</u)),
      time:
        (BigInt(Date.parse(`${seconds}Z`)) + 11_644_473_600_000n) * 10_000n +
        BigInt(fraction.padEnd(7, '0').slice(0, 7)),
      record: BigInt(one(/<EventRecordID>(\d+)</u)),
      channel: one(/<Channel>([^<]*)</u),
      computer: one(/<Computer>([^<]*)</u),
      userData,
      data: [...data].map(([, name = '', value = '']) => [name, plain(value)] as const),
    };
  });
}

const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
