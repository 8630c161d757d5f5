/** How much may have been handed over and not yet be written, in bytes. */
export interface Room {
  /** Resolves as soon as there is room; what is larger than all of it waits until it is empty. */
  take(bytes: number): Promise<void>;
  give(bytes: number): void;
}

/** For one taker, who waits for each `take` before the next. */
export function createRoom(bytesMax: number): Room {
  let taken = 0;
  let waiting: { readonly bytes: number; readonly go: () => void } | null = null;
  const fits = (bytes: number) => taken === 0 || taken + bytes <= bytesMax;
  return {
    async take(bytes) {
      if (!fits(bytes)) await new Promise<void>((go) => (waiting = { bytes, go }));
      taken += bytes;
    },
    give(bytes) {
      taken -= bytes;
      if (waiting === null || !fits(waiting.bytes)) return;
      waiting.go();
      waiting = null;
    },
  };
}
