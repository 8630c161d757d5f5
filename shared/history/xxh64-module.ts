/** The bytes of `xxh64.wat`, compiled; `test/history/xxh64.test.ts` compares the two. */
export const xxh64Bytes = Buffer.from(
  'AGFzbQEAAAABIARgCH9/f39+fn9/AGACfn4BfmADf39+AX5gA35/fwF+AwYFAAEBAgMFAwEACAZEBX4AQoeVr6+Ytt' +
    '6bnn8LfgBCz9bTvtLHq9lCC34AQvnz3fGZ9pmrFgt+AELj3MqV/M7y9YV/C34AQsXP2bLx5brqJwsHFQIGbWVtb3J5' +
    'AgAIaGFzaEVhY2gAAArzAwVdAgJ/AX4CQANAIAggA08NASAIQQJ0IQkgACAJaigCACABIAlqKAIAIAUgBCACIAhqLQ' +
    'AAGxADIQogBiAJaiAKpzYCACAHIAlqIApCIIinNgIAIAhBAWohCAwACwsLEAAgACABIwF+fEIfiSMAfgsRACAAQgAg' +
    'ARABhSMAfiMDfAu8AQEGfiABIABrrSEIIAhCIFoEQCACIwAjAXx8IQQgAiMBfCEFIAIhBiACIwB9IQcDQCAEIAApAw' +
    'AQASEEIAUgACkDCBABIQUgBiAAKQMQEAEhBiAHIAApAxgQASEHIABBIGohACAAQSBqIAFNDQALIARCAYkgBUIHiXwg' +
    'BkIMiSAHQhKJfHwhAyADIAQQAiEDIAMgBRACIQMgAyAGEAIhAyADIAcQAiEDBSACIwR8IQMLIAMgCHwgACABEAQLsQ' +
    'EAAkADQCABQQhqIAJLDQEgAEIAIAEpAwAQAYUhACAAQhuJIwB+IwN8IQAgAUEIaiEBDAALCyABQQRqIAJNBEAgACAB' +
    'NQIAIwB+hSEAIABCF4kjAX4jAnwhACABQQRqIQELAkADQCABIAJPDQEgACABMQAAIwR+hSEAIABCC4kjAH4hACABQQ' +
    'FqIQEMAAsLIAAgAEIhiIUjAX4hACAAIABCHYiFIwJ+IQAgACAAQiCIhQs=',
  'base64',
);

/** What the module gives: see `xxh64.wat`. Places are byte offsets into its memory. */
export interface Xxh64 {
  readonly memory: ArrayBuffer;
  hashEach(
    from: number,
    until: number,
    kinds: number,
    count: number,
    seed0: bigint,
    seed1: bigint,
    low: number,
    high: number,
  ): void;
}

const compiled = new WebAssembly.Module(xxh64Bytes);

/** An instance with a memory of its own, 512 KB. */
export function createXxh64(): Xxh64 {
  const { exports } = new WebAssembly.Instance(compiled);
  const { memory, hashEach } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof hashEach !== 'function') {
    throw new TypeError('xxh64.wat exports a memory and hashEach.');
  }
  return { memory: memory.buffer, hashEach: (...given) => hashEach(...given) };
}
