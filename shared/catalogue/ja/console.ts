/** What console says, in Japanese. */
export const console = {};
