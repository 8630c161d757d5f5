import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';

/** The first bytes of a frame as a number (RFC 8878, sections 3.1.1 and 3.1.2), little-endian. */
const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;

/** Whether bytes begin as a zstd frame, or as one that decoders skip. */
export function isZstd(head: Uint8Array): boolean {
  if (head.length < 4) return false;
  const magic = Buffer.from(head).readUInt32LE(0);
  return magic === frameMagic || isSkippable(magic);
}

function isSkippable(magic: number): boolean {
  return magic >= skippableMagic && magic <= skippableMagic + 15;
}

/**
 * The same bytes, cut so that no chunk goes past the end of a frame: Node's decoder stops at the
 * end of a frame and drops, without a word, what the chunk holds after it.
 * Throws UnreadableFileError where the data end inside of a frame, or something else follows one.
 */
export async function* wholeFrames(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let frame = openFrame();
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; ) {
      at += frame.take(chunk, at);
      if (frame.state() === 'foreign') {
        throw new UnreadableFileError(say((c) => c.reading.corrupt(file, 'zstd')));
      }
      if (frame.state() !== 'over') continue;
      yield chunk.subarray(from, at);
      from = at;
      frame = openFrame();
    }
    if (from < chunk.length) yield chunk.subarray(from);
  }
  if (frame.state() !== 'fresh') {
    throw new UnreadableFileError(say((c) => c.reading.brokenOff(file, 'zstd')));
  }
}

/** The next bytes of a frame: to be looked at, or to be passed over. */
type Step = { readonly look: number } | { readonly pass: number };

/** Follows one frame through chunks that are cut anywhere. */
function openFrame() {
  const steps = stepsOfFrame();
  let seen = Buffer.alloc(0);
  let passed = 0;
  let isFresh = true;
  let step = steps.next(seen);
  return {
    state: () => (step.done === true ? step.value : isFresh ? 'fresh' : 'inside'),
    /** Takes bytes from `at` on, as far as one step of the frame goes; answers how many. */
    take(chunk: Uint8Array, at: number): number {
      if (step.done === true) return 0;
      isFresh = false;
      const left = 'look' in step.value ? step.value.look - seen.length : step.value.pass - passed;
      const count = Math.min(left, chunk.length - at);
      if ('look' in step.value) seen = Buffer.concat([seen, chunk.subarray(at, at + count)]);
      else passed += count;
      if (count < left) return count;
      step = steps.next(seen);
      seen = Buffer.alloc(0);
      passed = 0;
      return count;
    },
  };
}

/** RFC 8878, sections 3.1.1 (frames), 3.1.1.2 (blocks) and 3.1.2 (skippable frames). */
function* stepsOfFrame(): Generator<Step, 'over' | 'foreign', Buffer> {
  const magic = (yield { look: 4 }).readUInt32LE(0);
  if (isSkippable(magic)) {
    yield* passing((yield { look: 4 }).readUInt32LE(0));
    return 'over';
  }
  if (magic !== frameMagic) return 'foreign';
  const descriptor = (yield { look: 1 }).readUInt8(0);
  yield* passing(headerBytesAfter(descriptor));
  for (let isLast = false; !isLast; ) {
    const header = (yield { look: 3 }).readUIntLE(0, 3);
    const isRepeated = ((header >> 1) & 3) === 1;
    yield* passing(isRepeated ? 1 : header >> 3);
    isLast = (header & 1) === 1;
  }
  const hasChecksum = (descriptor & 4) !== 0;
  yield* passing(hasChecksum ? 4 : 0);
  return 'over';
}

function* passing(bytes: number): Generator<Step, void, Buffer> {
  if (bytes > 0) yield { pass: bytes };
}

/** Window, dictionary and content size (RFC 8878, section 3.1.1.1). */
function headerBytesAfter(descriptor: number): number {
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  return (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
}
