export const handler = async () => ({ hello: 'escalate' });
