export const handler = async () => ({ hello: 'ingest' });
