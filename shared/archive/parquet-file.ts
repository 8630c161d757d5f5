import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { limits } from '../limits.ts';
import { type ArchiveColumn, type ArchiveColumnName, archiveColumns } from './columns.ts';
import type { EventRun } from './event-run.ts';
import { type ArchivedFile, columnValues } from './run-columns.ts';

type ColumnSource = Parameters<ParquetWriter['write']>[0]['columnData'][number];
type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type SchemaElement = Schema[number];

/**
 * Some rows of a run as a Parquet file, in their order: the same rows give the same bytes. Compressed
 * with Snappy, whose bytes do not depend on the version of Node. Format: Apache Parquet 2.
 */
export function parquetFile(run: EventRun, rows: Uint32Array, file: ArchivedFile): Uint8Array {
  const writer = new ByteWriter(1_048_576);
  const parquet = new ParquetWriter({ writer, schema, createdBy: 'sekisho' });
  const size = limits.archiveRowGroupEvents;
  for (let from = 0; from < rows.length; from += size) {
    const group = rows.subarray(from, from + size);
    const columnData = archiveColumns.map(({ name }) => ({
      name,
      data: columnValues(name, run, group, file),
      ...encodings[name],
    }));
    parquet.write({ columnData, rowGroupSize: size });
  }
  parquet.finish();
  return new Uint8Array(writer.getBuffer());
}

/** A file of the archive without rows. */
export function emptyParquetFile(): Uint8Array {
  const writer = new ByteWriter();
  new ParquetWriter({ writer, schema, createdBy: 'sekisho' }).finish();
  return new Uint8Array(writer.getBuffer());
}

/**
 * Instants and line numbers of a day lie close together, and hashes that are sorted begin alike; for
 * other columns the library chooses.
 */
const encodings: Readonly<Partial<Record<ArchiveColumnName, Pick<ColumnSource, 'encoding'>>>> = {
  at: { encoding: 'DELTA_BINARY_PACKED' },
  line: { encoding: 'DELTA_BINARY_PACKED' },
  subject_hash: { encoding: 'DELTA_BYTE_ARRAY' },
};

const schema: Schema = [
  { name: 'access_event', num_children: archiveColumns.length },
  ...archiveColumns.flatMap(elementsOf),
];

function elementsOf({ name, type, isOptional }: ArchiveColumn): SchemaElement[] {
  const repetition_type = isOptional ? 'OPTIONAL' : 'REQUIRED';
  const required = 'REQUIRED' as const;
  switch (type) {
    case 'string':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
    case 'bigint':
      return [{ name, type: 'INT64', repetition_type }];
    case 'timestamp':
      return [{ name, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type }];
    case 'array<string>':
      return [
        { name, repetition_type, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: required },
      ];
  }
}
