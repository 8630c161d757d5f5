/** What settings says, in Japanese. */
export const settings = {};
