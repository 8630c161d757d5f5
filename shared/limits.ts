/** Every bound of the product, in one place; `test/limits.test.ts` asserts how they relate. */
export const limits = {
  /** The longest line or record that is read; a longer one is rejected, memory stays flat. */
  lineBytesMax: 1_048_576,
  /** Up to this size a compressed file may grow without a question, in bytes after unpacking. */
  expansionFreeBytes: 67_108_864,
  /** Past that, how many times larger than its packed bytes a file may grow (logs: 5 to 50). */
  expansionRatioMax: 300,
  /** Members of one archive. */
  archiveMembersMax: 10_000,
  /** Names, comments and extra fields of the members of one archive, which are held, in bytes. */
  archiveNamesBytesMax: 33_554_432,
  /** How far into a file its header is looked for, in lines. */
  headerSearchLinesMax: 200,
  /** Lines at the end of a file that may be its trailer. */
  trailerLinesMax: 20,
  /** Of a rejected line, what quarantine keeps (the original object keeps all of it). */
  rejectedRawCharactersMax: 65_536,
  /** Rejected lines in one quarantine part. */
  quarantinePartLinesMax: 1_000,
  /** Rejected characters in one quarantine part. */
  quarantinePartCharactersMax: 4_000_000,
  /** Events that are held in memory before contributions are written, over all actors. */
  foldedEventsMax: 250_000,
  /** Bytes of contributions that are held until all of a file has been looked through. */
  contributionBytesHeldMax: 167_772_160,
  /** Rejected lines that are held until then. */
  rejectedLinesHeldMax: 100,
  /** Events in one contribution; more make further parts. */
  contributionEventsMax: 4_000,
  /** Bytes of one contribution, which leaves room in its item for the keys. */
  contributionBytesMax: 380_000,
  /**
   * Distinct events of a staff-day that are kept one by one, over all its files; of a busier day, a
   * summary (detection, section 1).
   */
  unsummarisedEventsMax: 20_000,
  /** Events that a summary keeps of all deeds that take no data out, and of all that do. */
  summaryEventsOfClass: 2_048,
  /** Events that a summary keeps of one kind of deed, or of one hour. */
  summaryEventsOfKind: 64,
  /** Events that are enough of all kinds of deeds, and of all hours. */
  summaryEventsOfKinds: 2_048,
  /** Events that a summary keeps of one resident. */
  summaryEventsOfResident: 16,
  /** Events that are enough of all residents. */
  summaryEventsOfResidents: 3_072,
  /** Registers of a sketch that counts events or residents, as a power of two: error 0.8 %. */
  summarySketchPrecision: 14,
  /** Events that are held while a summary is made, before those go that it does not keep. */
  summaryEventsHeldMax: 24_576,
  /** Summaries that are held while a file is read; those of earlier days are written out. */
  heldSummariesMax: 16,
  /** Characters of a system, screen or terminal name that the history keeps. */
  nameCharactersMax: 512,
  /** Keyed hashes of subjects that are remembered, so as not to compute them again. */
  subjectHashesRemembered: 500_000,
  /** Events of one log that are sorted and written to the archive together. */
  archiveRunEventsMax: 250_000,
  /** Characters of their texts; longer texts end a run earlier. */
  archiveRunCharactersMax: 67_108_864,
  /** Events in one row group of the archive, the least that a question reads. */
  archiveRowGroupEvents: 20_000,
  /** Days after which contributions and day vectors expire. */
  historyDaysKept: 400,
  /** Bytes of one stored item (DynamoDB's limit is 400 KB). */
  itemBytesMax: 390_000,
  /** Resident memory of a process that ingests, in megabytes (architecture, bounds). */
  memoryMegabytesMax: 512,
  /**
   * A semi-space of V8, in megabytes, in functions and reading threads: with the platform's own
   * size marking begins while hardly anything has been read, and reading takes a twentieth longer.
   */
  semiSpaceMegabytes: 8,
  /** The same where days are scored: what a day is measured by lives no longer than its scoring. */
  scoringSemiSpaceMegabytes: 32,
  /** Evidence lines that a case names (contract, section 4). */
  evidenceLinesMax: 50,
  /** Quiet working days that end an episode (detection, section 4.4). */
  episodeQuietWorkingDays: 5,
  /** Bytes of one settings file that is uploaded: a table of half a million rows has some 40 MB. */
  settingsFileBytesMax: 67_108_864,
  /** The longest alert subject, in characters (SNS allows under 100). */
  subjectCharactersMax: 99,
  /** The longest text message, in UTF-16 units: a Japanese SMS of one part has 70. */
  smsCharactersMax: 69,
  /** The longest text of a town's own template, in bytes: the variables need the rest. */
  templateBytesMax: 20_000,
  /** The longest alert body, in bytes of UTF-8: escaped as JSON it may double, and SNS takes 256 KB. */
  bodyBytesMax: 120_000,
  /** How long a worker may hold a notice that it has claimed to send, in milliseconds. */
  noticeLeaseMs: 120_000,
  /** It doubles with every attempt in vain, up to this, in milliseconds. */
  noticeLeaseMsMax: 480_000,
  /** To one recipient so many alerts go out each by itself in one window; the rest as a digest. */
  aloneInWindowMax: 3,
  /** From the first of them to the digest, in milliseconds. */
  batchWindowMs: 600_000,
  /** Cases in one digest; more make further ones. */
  digestCasesMax: 50,
  /** Hashes of residents that a case keeps to be compared with others: the smallest of them. */
  subjectHashesKept: 500,
  /** Cases that share so much of their people and subjects are linked (detection, section 4.4). */
  linkShareMin: 0.3,
  /** How long a link in a message can be used where the settings do not say, in hours. */
  linkHoursUsual: 168,
  /** The longest comment or reference that the page of a link takes, in characters. */
  linkCommentCharactersMax: 2_000,
  /** The longest body of a request that the page of a link reads, in bytes: two such, escaped. */
  linkBodyBytesMax: 49_152,
  /** How long a form to upload by can be used where the call does not say, in hours. */
  uploadLinkHoursUsual: 24,
  /** How long it can be used at most, in hours: S3 takes 168. */
  uploadLinkHoursMax: 72,
  /** The largest file that it takes where the call does not say, in megabytes (10^6 bytes). */
  uploadLinkMegabytesUsual: 200,
  /** The largest that it can take, in megabytes: a browser holds all of it to compute its digest. */
  uploadLinkMegabytesMax: 1_000,
  /** Log objects on AWS whose lines one statement looks through. */
  statementLogsMax: 10_000,
  /** Newest cases that the front page looks at for what is due: some milliseconds each, at worst. */
  pressingCasesMax: 300,
  /** Rows of what a case waits for, or of cases in which something is due; the rest is counted. */
  pendingShownMax: 50,
  /** How long a request to see the residents of a case waits for a second person. */
  unmaskRequestHours: 72,
  /** How long they can be seen once there is one. */
  unmaskedHours: 24,
  /** Cases in one page of a list. */
  casePageMax: 100,
  /**
   * Attempts of a conditional write that loses to others before it is given up. Each loss means
   * that another got further; the log of a case that two workers carry over is some 60 writes long.
   */
  conditionalAttemptsMax: 200,
  /** Steps, lost or won, that bring one case up to date before that is given up as broken. */
  caseStepsMax: 10_000,
} as const;
