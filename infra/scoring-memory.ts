/**
 * Memory of the function that scores, by the accounts of `staff.csv`. The least is what every account
 * of AWS may have; the most is Lambda's, and is reached by 10,000 accounts. A megabyte an account is
 * enough with 400 days behind them (`npm run bench -- sealing` tries it). The night of 10,000 takes
 * about nine of the fifteen minutes: three of CPU (reckoned from 1,200 accounts: 2.1 ms an account
 * and log day), the rest the table's.
 */
export function scoreMemoryMiB(accounts: number): number {
  return Math.min(10_240, Math.max(3_008, accounts));
}

/**
 * So much of the memory of a function that holds the history in objects is theirs: the rest is for
 * what the store answers. Node.js gives them a quarter by itself.
 */
export function heapMiBOf(memoryMiB: number): number {
  return Math.floor(memoryMiB * 0.75);
}
