const fullWidth = /[\uff01-\uff5e]/g;

/**
 * The same text with full-width ASCII (`Ｓ０３０３`) as plain ASCII (`S0303`): one vendor writes an
 * account this way, another that way, and `staff.csv` knows it once. Nothing else is changed.
 */
export function halfWidth(text: string): string {
  if (text.search(fullWidth) < 0) return text;
  return text.replaceAll(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
