/** What reading says, in Japanese. */
export const reading = {};
