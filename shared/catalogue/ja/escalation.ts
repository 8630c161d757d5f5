/** What escalation says, in Japanese. */
export const escalation = {};
