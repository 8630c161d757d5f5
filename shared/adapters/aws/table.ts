/**
 * The one table (architecture, decision 4). The stack makes it so, the tests make it so, and the
 * stores read and write it so. All keys are strings but `dueAt`, a number.
 *
 * | what | PK | SK |
 * | --- | --- | --- |
 * | manifest | `FILE#<sha256>` | `NAME#<name>` |
 * | contribution | `A#<actor>` | `D#<log day>#<file>#<source>#<part>` |
 * | source day | `SOURCE#<source>` | `D#<log day>#<file>` |
 * | staff-day | `A#<actor>` | `V#<log day>` |
 * | its residents where they are too many for one item | `A#<actor>` | `W#<log day>#<hash>#<part>` |
 * | who has a staff-day | `DAY#<log day>#<shard>` | `A#<actor>` |
 * | case | `CASE#<id>` | `STATE` |
 * | its actions | `CASE#<id>` | `ACTION#<six digits>` |
 * | what was sent to an addressee lately | `BATCH#<addressee>` | `STATE` |
 * | journal (`statements`, `settings`, `uploads`) | `JOURNAL#<journal>` | ten digits |
 * | who seals | `SEAL` | `LEASE` |
 * | when a seal last ended | `SEAL` | `END` |
 * | settings in force | `SETTINGS` | `IN-FORCE` |
 */
export const table = {
  partitionKey: 'PK',
  sortKey: 'SK',
  /** Seconds since 1970 at which the database may drop the item. */
  expiryAttribute: 'expiresAt',
  indexes: {
    /** Every manifest and every case, in the order of its list. */
    listing: {
      name: 'listing',
      partitionKey: { name: 'list', type: 'S' },
      sortKey: { name: 'listOrder', type: 'S' },
    },
    /** Sparse: only cases that the clock must look at, by instant in milliseconds. */
    due: {
      name: 'due',
      partitionKey: { name: 'clock', type: 'S' },
      sortKey: { name: 'dueAt', type: 'N' },
    },
  },
} as const;

/** Values of the indexes' partition keys. */
export const lists = { files: 'FILES', cases: 'CASES', due: 'DUE' } as const;
