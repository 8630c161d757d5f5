/** `1 file`, `2 files`: the count is already printed. */
export function plural(count: string, one: string, many: string): string {
  return `${count} ${count === '1' ? one : many}`;
}
