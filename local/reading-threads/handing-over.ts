import type { MessagePort, Transferable } from 'node:worker_threads';
import type { FoldingPorts } from '../../shared/file-reading.ts';
import type { Contribution } from '../../shared/history/contribution.ts';
import type { HandedOver, ThreadSettings } from './messages.ts';
import type { Room } from './room.ts';

/** About what a message holds beside its bytes and texts, for each of its entries. */
const entryBytes = 200;

/** The ports of a reading thread: each hands to the main thread what is to be written, in order. */
export function handingOver(
  port: MessagePort,
  room: Room,
  { systems, timeZone, subjectKey }: ThreadSettings,
): FoldingPorts {
  async function hand(message: HandedOver, buffers: readonly Transferable[] = []): Promise<void> {
    await room.take(message.bytes);
    port.postMessage(message, buffers);
  }
  return {
    settings: { systems, organisation: { timeZone } },
    subjectKey,
    history: {
      putContributions(given) {
        const { contributions, buffer } = inOneBuffer(given);
        const bytes = buffer.byteLength + given.length * entryBytes;
        return hand({ kind: 'contributions', contributions, bytes }, [buffer]);
      },
    },
    sourceDays: {
      put(sourceDays) {
        return hand({ kind: 'source-days', sourceDays, bytes: sourceDays.length * entryBytes });
      },
    },
    quarantine: {
      put(sha256, number, file, rejected) {
        const characters = rejected.reduce((sum, { raw }) => sum + raw.length, 0);
        const bytes = characters * 2 + rejected.length * entryBytes;
        return hand({ kind: 'rejected', part: { sha256, number, file }, rejected, bytes });
      },
    },
  };
}

/** Copies of them that can leave the thread: their own memory may be shared with what stays. */
function inOneBuffer(given: readonly Contribution[]): {
  readonly contributions: readonly Contribution[];
  readonly buffer: ArrayBuffer;
} {
  const all = new Uint8Array(given.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let end = 0;
  const contributions = given.map((contribution) => {
    const start = end;
    all.set(contribution.bytes, start);
    end += contribution.bytes.length;
    return { ...contribution, bytes: all.subarray(start, end) };
  });
  return { contributions, buffer: all.buffer };
}
