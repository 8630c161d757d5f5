import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { UnreadableFileError } from '../../shared/errors.ts';
import { type Arrived, readingHere } from '../../shared/file-reading.ts';
import { handingOver } from './handing-over.ts';
import type { Ending, Order, ThreadSettings } from './messages.ts';
import { createRoom } from './room.ts';

/** What one thread may have read ahead of the store, in bytes. */
const aheadBytesMax = 8_388_608;

if (parentPort !== null) serve(parentPort, workerData);

/** Reads one file after another for the main thread, and holds nothing that must be kept. */
function serve(port: MessagePort, settings: ThreadSettings): void {
  const room = createRoom(aheadBytesMax);
  const ports = handingOver(port, room, settings);
  let arrived: Arrived | null = null;

  async function survey({ path, name, source: id }: Order & { kind: 'survey' }): Promise<Ending> {
    const source = settings.sources.find((one) => one.id === id);
    if (source === undefined) return { kind: 'failed' };
    const file = logFileAt(path, name);
    const found = await readingHere.survey(file, source, ports);
    arrived = { file, source, found };
    return { kind: 'surveyed', found };
  }

  async function fold(): Promise<Ending> {
    if (arrived === null) return { kind: 'failed' };
    return { kind: 'folded', result: await readingHere.fold(arrived, ports) };
  }

  port.on('message', async (order: Order) => {
    if (order.kind === 'written') room.give(order.bytes);
    else port.postMessage(await ended(order.kind === 'fold' ? fold() : survey(order)));
  });
}

/** The main thread reads a failed file again, and so meets and tells the failure itself. */
async function ended(work: Promise<Ending>): Promise<Ending> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadableFileError) return { kind: 'unreadable', text: error.text };
    return { kind: 'failed' };
  }
}
