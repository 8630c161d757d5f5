/** The bytes of `sha256.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const sha256Bytes = Buffer.from(
  'AGFzbQEAAAABFwVgAABgAX8AYAF7AXtgAX8Bf2ACf38AAhEBBXRleHRzBm1lbW9yeQIAAQMJCAABAQACAwEEBxMCBnNl' +
    'dEtleQAABmRpZ2VzdAABCr0FCCgAEANBgAgQBkHABEGABEEg/AoAABADQcAIEAZB4ARBgARBIPwKAAALQgBBgARBwARB' +
    'IPwKAAAgABACQYAIQYAE/QAEABAE/QsEAEGQCEGQBP0ABAAQBP0LBABBgARB4ARBIPwKAABBIBACC10BAn9BgAggAGoh' +
    'AUGACCAAQcgAakFAcWohAiABQQAgAiABa/wLACABQYABOgAAIAJBBGsgAEHAAGpBA3QQBTYCAEGACCEBA0AgARAGIAFB' +
    'wABqIQEgASACSQ0ACws0AEEA/Qxn5glqha5nu3Lzbjw69U+l/QsEgARBAP0Mf1IOUYxoBZur2YMfGc3gW/0LBJAECxgA' +
    'IAD9DAMCAQAHBgUECwoJCA8ODQz9DgsLACAA/REQBP0bAAuGAwELfwNAIAEgACABav0ABAAQBP0LBIACIAFBEGohASAB' +
    'QcAASQ0ACwNAIAEoAsQBIQIgASgC+AEhAyABIAEoAsABIAEoAuQBaiACQQd4IAJBEnhzIAJBA3ZzIANBEXggA0ETeHMg' +
    'A0EKdnNqajYCgAIgAUEEaiEBIAFBgAJJDQALQQAoAoAEIQRBACgChAQhBUEAKAKIBCEGQQAoAowEIQdBACgCkAQhCEEA' +
    'KAKUBCEJQQAoApgEIQpBACgCnAQhC0EAIQEDQCALIAEoAgAgASgCgAJqaiAIQQZ4IAhBC3hzIAhBGXhzIAogCCAJIApz' +
    'cXNqaiECIARBAnggBEENeHMgBEEWeHMgBCAFcSAGIAQgBXNxc2ohAyAKIQsgCSEKIAghCSAHIAJqIQggBiEHIAUhBiAE' +
    'IQUgAiADaiEEIAFBBGohASABQYACSQ0AC0GABCAEEAdBhAQgBRAHQYgEIAYQB0GMBCAHEAdBkAQgCBAHQZQEIAkQB0GY' +
    'BCAKEAdBnAQgCxAHCw8AIAAgACgCACABajYCAAsLhwIBAEEAC4ACmC+KQpFEN3HP+8C1pdu16VvCVjnxEfFZpII/ktVe' +
    'HKuYqgfYAVuDEr6FMSTDfQxVdF2+cv6x3oCnBtybdPGbwcFpm+SGR77vxp3BD8yhDCRvLOktqoR0StypsFzaiPl2UlE+' +
    'mG3GMajIJwOwx39Zv/ML4MZHkafVUWPKBmcpKRSFCrcnOCEbLvxtLE0TDThTVHMKZbsKanYuycKBhSxykqHov6JLZhqo' +
    'cItLwqNRbMcZ6JLRJAaZ1oU1DvRwoGoQFsGkGQhsNx5Md0gntbywNLMMHDlKqthOT8qcW/NvLmjugo90b2OleBR4yIQI' +
    'AseM+v++kOtsUKT3o/m+8nhxxg==',
  'base64',
);

/** Where the text of a digest stands, and room that its padding takes after it. */
export const textPlace = 1_024;
export const paddingBytes = 72;
/** Where the digest stands, as eight words. */
export const digestPlace = 512;

/** What the module gives: see `sha256.wat`. */
export interface KeyedSha256 {
  /** Sets the key by its inner and outer block, 64 bytes each, which stand at `textPlace`. */
  setKey(): void;
  /** The digest of the text that stands at `textPlace`, of so many bytes. */
  digest(length: number): void;
}

const compiled = new WebAssembly.Module(sha256Bytes);

/** Over a memory for texts. */
export function keyedSha256In(memory: WebAssembly.Memory): KeyedSha256 {
  const { setKey, digest } = new WebAssembly.Instance(compiled, { texts: { memory } }).exports;
  if (typeof setKey !== 'function' || typeof digest !== 'function') {
    throw new TypeError('sha256.wat exports setKey and digest.');
  }
  return { setKey: () => setKey(), digest: (length) => digest(length) };
}
