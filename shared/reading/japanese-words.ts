/** Weighs by its words whether bytes that are valid CP932 and EUC-JP alike are the one or the other. */
export interface JapaneseWords {
  add(bytes: Uint8Array): void;
  /** null: the words do not say enough. */
  verdict(): 'cp932' | 'euc-jp' | null;
}

/** Different words that are looked at, and of each so many bytes, so that memory stays flat. */
const wordsMax = 2_000;
const wordBytesMax = 64;

/** A thousand to one, in bits. */
const bitsThatDecide = 10;

/**
 * What is valid in both is EUC-JP, or half-width kana of CP932 that happens to pair up: a byte of
 * A1 to DF is one kana there, and half of a character here. Each different word (a run of bytes
 * above 7F) adds its weight of evidence in bits, for EUC-JP where positive:
 * - kana words are of even length half of the time, EUC-JP always: +1;
 * - a pair that is no kana, letter, mark or kanji of JIS level 1 (JIS X 0208, rows 1 to 5, 13, 16 to
 *   47): a third of random kana, one in twenty of Japanese text (names have them): -2.7, else +0.5;
 * - kana that cannot follow what is before it (ﾞ without a voiceable kana, a word that begins with a
 *   small kana, ｰ, ､): one in two hundred kana words, a third of Japanese text: +6, else -0.6.
 */
export function japaneseWords(): JapaneseWords {
  const words = new Set<string>();
  let open: number[] = [];

  function close(): void {
    if (open.length > 0 && words.size < wordsMax) words.add(String.fromCharCode(...open));
    open = [];
  }
  return {
    add(bytes) {
      if (words.size === wordsMax) return;
      for (const byte of bytes) {
        if (byte < 0x80) close();
        else if (open.length < wordBytesMax) open.push(byte);
      }
    },
    verdict() {
      close();
      let bits = 0;
      for (const word of words) bits += weightOf(Buffer.from(word, 'latin1'));
      if (bits >= bitsThatDecide) return 'euc-jp';
      return bits <= -bitsThatDecide ? 'cp932' : null;
    },
  };
}

function weightOf(word: Uint8Array): number {
  return 1 + weightOfPairs(word) + (isKanaWord(word) ? -0.6 : 6);
}

/** As EUC-JP: 8E begins two bytes, 8F three, A1 to FE two. */
function weightOfPairs(word: Uint8Array): number {
  let bits = 0;
  for (let at = 0; at < word.length; ) {
    const lead = word[at] ?? 0;
    bits += isCommon(lead) ? 0.5 : -2.7;
    at += lead === 0x8f ? 3 : 2;
  }
  return bits;
}

function isCommon(lead: number): boolean {
  return lead === 0x8e || (lead >= 0xa1 && lead <= 0xa5) || lead === 0xad || isLevelOne(lead);
}

function isLevelOne(lead: number): boolean {
  return lead >= 0xb0 && lead <= 0xcf;
}

/** As CP932: whether each half-width kana can stand where it does. */
function isKanaWord(word: Uint8Array): boolean {
  let before = wordStart;
  for (let at = 0; at < word.length; at += 1) {
    const byte = word[at] ?? 0;
    const isKana = byte >= 0xa1 && byte <= 0xdf;
    if (isKana && !canFollow(before, byte)) return false;
    before = isKana ? byte : fullWidth;
    if (!isKana && byte !== 0x80) at += 1;
  }
  return true;
}

/** What stands before a byte, where it is not a half-width kana. */
const wordStart = 0;
const fullWidth = 1;

/** Half-width kana by their bytes (JIS X 0201): ｡｢｣､･ A1 to A5, ｦ A6, small A7 to AF, ｰ B0, ﾞ DE, ﾟ DF. */
function canFollow(before: number, kana: number): boolean {
  const isAfterKana = before >= 0xa6;
  if (kana === 0xa2) return true;
  if (kana <= 0xa5) return isAfterKana || before === fullWidth;
  if (kana >= 0xa7 && kana <= 0xb0) return isAfterKana;
  if (kana === 0xde) return before === 0xb3 || (before >= 0xb6 && before <= 0xc4) || isOfHa(before);
  if (kana === 0xdf) return isOfHa(before);
  return true;
}

function isOfHa(kana: number): boolean {
  return kana >= 0xca && kana <= 0xce;
}
