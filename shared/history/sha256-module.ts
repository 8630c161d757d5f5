import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `sha256.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const sha256Bytes = Buffer.from(
  'AGFzbQEAAAABKghgAABgAX8AYAR/f39/AGACf38AYAJ7fwF7YAN/f3sAYAF7AXtgAX8BfwIRAQV0ZXh0cwZtZW1vcnkC' +
    'AAEDDw4AAQECAwEBBAUABgcBAwcgAwZzZXRLZXkAAAZkaWdlc3QAAQpkaWdlc3RGb3VyAAMKwwwOKAAQCUGAIBAMQcAE' +
    'QYAEQSD8CgAAEAlBwCAQDEHgBEGABEEg/AoAAAtCAEGABEHABEEg/AoAACAAEAJBgCBBgAT9AAQAEAr9CwQAQZAgQZAE' +
    '/QAEABAK/QsEAEGABEHgBEEg/AoAAEEgEAILXQECf0GAICAAaiEBQYAgIABByABqQUBxaiECIAFBACACIAFr/AsAIAFB' +
    'gAE6AAAgAkEEayAAQcAAakEDdBALNgIAQYAgIQEDQCABEAwgAUHAAGohASABIAJJDQALC2sAQYASIAAQBEHAEiABEARB' +
    'gBMgAhAEQcATIAMQBEEAEAVBEBAFQSAQBUEwEAVBwAQQBkGACEGAEEGAAfwKAABBgAlBAEGAAfwLAEEAQYCAgIB4/RH9' +
    'CwSACUEAQYAG/RH9CwTwCUHgBBAGCzABAX8gACABaiECIAJBAEHAACABa/wLACACQYABOgAAIAAgAUHAAGpBA3QQCzYC' +
    'PAuNAgIGewF/IAD9AASAEhAKIQEgAP0ABMASEAohAiAA/QAEgBMQCiEDIAD9AATAExAKIQQgAEECdCEHIAEgAv0NAAEC' +
    'AxAREhMEBQYHFBUWFyEFIAMgBP0NAAECAxAREhMEBQYHFBUWFyEGIAcgBSAG/Q0AAQIDBAUGBxAREhMUFRYX/QsEgAgg' +
    'ByAFIAb9DQgJCgsMDQ4PGBkaGxwdHh/9CwSQCCABIAL9DQgJCgsYGRobDA0ODxwdHh8hBSADIAT9DQgJCgsYGRobDA0O' +
    'DxwdHh8hBiAHIAUgBv0NAAECAwQFBgcQERITFBUWF/0LBKAIIAcgBSAG/Q0ICQoLDA0ODxgZGhscHR4f/QsEsAgLpwMC' +
    'AX8KewNAIAH9AASQCCECIAH9AATgCSEDIAEgAf0ABIAIIAH9AASQCf2uASACQQcQByACQRIQB/1RIAJBA/2tAf1RIANB' +
    'ERAHIANBExAH/VEgA0EK/a0B/VH9rgH9rgH9CwSACiABQRBqIQEgAUGABkkNAAsgAP0JAgAhBCAA/QkCBCEFIAD9CQII' +
    'IQYgAP0JAgwhByAA/QkCECEIIAD9CQIUIQkgAP0JAhghCiAA/QkCHCELQQAhAQNAIAsgAf0JAgAgAUECdP0ABIAI/a4B' +
    '/a4BIAhBBhAHIAhBCxAH/VEgCEEZEAf9USAKIAggCSAK/VH9Tv1R/a4B/a4BIQIgBEECEAcgBEENEAf9USAEQRYQB/1R' +
    'IAQgBf1OIAYgBCAF/VH9Tv1R/a4BIQMgCiELIAkhCiAIIQkgByAC/a4BIQggBiEHIAUhBiAEIQUgAiAD/a4BIQQgAUEE' +
    'aiEBIAFBgAJJDQALQQAgACAEEAhBBCAAIAUQCEEIIAAgBhAIQQwgACAHEAhBECAAIAgQCEEUIAAgCRAIQRggACAKEAhB' +
    'HCAAIAsQCAsVACAAIAH9rQEgAEEgIAFr/asB/VALGgAgAEECdCACIAEgAGr9CQIA/a4B/QsEgBALNABBAP0MZ+YJaoWu' +
    'Z7ty8248OvVPpf0LBIAEQQD9DH9SDlGMaAWbq9mDHxnN4Fv9CwSQBAsYACAA/QwDAgEABwYFBAsKCQgPDg0M/Q4LCwAg' +
    'AP0REAr9GwALhgMBC38DQCABIAAgAWr9AAQAEAr9CwSAAiABQRBqIQEgAUHAAEkNAAsDQCABKALEASECIAEoAvgBIQMg' +
    'ASABKALAASABKALkAWogAkEHeCACQRJ4cyACQQN2cyADQRF4IANBE3hzIANBCnZzamo2AoACIAFBBGohASABQYACSQ0A' +
    'C0EAKAKABCEEQQAoAoQEIQVBACgCiAQhBkEAKAKMBCEHQQAoApAEIQhBACgClAQhCUEAKAKYBCEKQQAoApwEIQtBACEB' +
    'A0AgCyABKAIAIAEoAoACamogCEEGeCAIQQt4cyAIQRl4cyAKIAggCSAKc3FzamohAiAEQQJ4IARBDXhzIARBFnhzIAQg' +
    'BXEgBiAEIAVzcXNqIQMgCiELIAkhCiAIIQkgByACaiEIIAYhByAFIQYgBCEFIAIgA2ohBCABQQRqIQEgAUGAAkkNAAtB' +
    'gAQgBBANQYQEIAUQDUGIBCAGEA1BjAQgBxANQZAEIAgQDUGUBCAJEA1BmAQgChANQZwEIAsQDQsPACAAIAAoAgAgAWo2' +
    'AgALC4cCAQBBAAuAApgvikKRRDdxz/vAtaXbtelbwlY58RHxWaSCP5LVXhyrmKoH2AFbgxK+hTEkw30MVXRdvnL+sd6A' +
    'pwbcm3Txm8HBaZvkhke+78adwQ/MoQwkbyzpLaqEdErcqbBc2oj5dlJRPphtxjGoyCcDsMd/Wb/zC+DGR5Gn1VFjygZn' +
    'KSkUhQq3JzghGy78bSxNEw04U1RzCmW7Cmp2LsnCgYUscpKh6L+iS2YaqHCLS8KjUWzHGeiS0SQGmdaFNQ70cKBqEBbB' +
    'pBkIbDceTHdIJ7W8sDSzDBw5SqrYTk/KnFvzby5o7oKPdG9jpXgUeMiECALHjPr/vpDrbFCk96P5vvJ4ccY=',
  'base64',
);

/** Where the text of a digest stands, and room that its padding takes after it. */
export const textPlace = 4_096;
export const paddingBytes = 72;
/** Where the digest stands, as eight words. */
export const digestPlace = 512;
/** Where the first of four short texts stands, how far it is to the next, and how long one may be. */
export const shortTextPlace = 2_304;
export const shortTextStride = 64;
export const shortTextBytesMax = 55;
/** Where their digests stand: eight words, each of all four side by side. */
export const fourDigestsPlace = 2_048;

/** What the module gives: see `sha256.wat`. */
export interface KeyedSha256 {
  /** Sets the key by its inner and outer block, 64 bytes each, which stand at `textPlace`. */
  setKey(): void;
  /** The digest of the text that stands at `textPlace`, of so many bytes. */
  digest(length: number): void;
  /** The digests of the four short texts, of so many bytes each. */
  digestFour(one: number, two: number, three: number, four: number): void;
}

const compiled = new WebAssembly.Module(sha256Bytes);

/** Over a memory for texts. */
export function keyedSha256In(memory: WebAssembly.Memory): KeyedSha256 {
  return functionsOf(compiled, { texts: { memory } }, ['setKey', 'digest', 'digestFour']);
}
