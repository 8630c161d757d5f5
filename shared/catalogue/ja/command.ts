/** What command says, in Japanese. */
export const command = {};
