import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { FileManifest, ManifestStore } from '../../ports.ts';
import { storedManifest } from '../stored-manifest.ts';

const manifestRow = z.object({ name: z.string(), sha256: z.string(), manifest: z.string() });

/** Rows that are read at a time, so that a listing neither holds all of them nor locks anyone. */
const pageRows = 500;

/** Manifests in the embedded database. */
export function sqliteManifests(database: DatabaseSync): ManifestStore {
  const put = database.prepare(
    `INSERT INTO manifests (name, sha256, manifest) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET manifest = excluded.manifest`,
  );
  const ofContent = database.prepare(
    'SELECT name, sha256, manifest FROM manifests WHERE sha256 = ? ORDER BY name',
  );
  const firstPage = database.prepare(
    `SELECT name, sha256, manifest FROM manifests ORDER BY name, sha256 LIMIT ${pageRows}`,
  );
  const nextPage = database.prepare(
    `SELECT name, sha256, manifest FROM manifests WHERE (name, sha256) > (?, ?)
     ORDER BY name, sha256 LIMIT ${pageRows}`,
  );
  return {
    async put(manifest) {
      put.run(manifest.name, manifest.sha256, JSON.stringify(manifest));
    },
    async ofContent(sha256) {
      return z.array(manifestRow).parse(ofContent.all(sha256)).map(manifestOf);
    },
    async *all() {
      let rows = z.array(manifestRow).parse(firstPage.all());
      while (rows.length > 0) {
        yield* rows.map(manifestOf);
        const last = rows.at(-1);
        if (last === undefined || rows.length < pageRows) return;
        rows = z.array(manifestRow).parse(nextPage.all(last.name, last.sha256));
      }
    },
  };
}

function manifestOf(row: z.infer<typeof manifestRow>): FileManifest {
  return storedManifest.parse(JSON.parse(row.manifest));
}
