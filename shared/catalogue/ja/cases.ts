/** What cases says, in Japanese. */
export const cases = {};
