/** Hands the chunks of a file to a reader that asks for them, one by one, for as long as it lives. */
export interface ChunkRelay {
  /** What the reader reads. */
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Resolves when the reader is done with the chunk, and asks for the next. */
  give(chunk: Uint8Array): Promise<void>;
  /** All that comes after what was given: the reader goes on with it by itself. */
  leaveTo(rest: AsyncIterable<Uint8Array>): void;
}

/** No chunk yet. */
export function createChunkRelay(): ChunkRelay {
  let asked = Promise.withResolvers<void>();
  let given = Promise.withResolvers<Uint8Array | null>();
  let rest: AsyncIterable<Uint8Array> | null = null;

  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      asked.resolve();
      const chunk = await given.promise;
      if (chunk === null) break;
      given = Promise.withResolvers();
      yield chunk;
    }
    if (rest !== null) yield* rest;
  }
  return {
    chunks: chunks(),
    async give(chunk) {
      await asked.promise;
      asked = Promise.withResolvers();
      given.resolve(chunk);
      await asked.promise;
    },
    leaveTo(after) {
      rest = after;
      given.resolve(null);
    },
  };
}
