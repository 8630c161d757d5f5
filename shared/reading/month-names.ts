const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The month, 1–12, that three English letters name as logs write it; NaN: none. */
export function monthOf(name: string): number {
  const index = names.indexOf(name);
  return index < 0 ? Number.NaN : index + 1;
}
