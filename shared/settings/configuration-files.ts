/** Without these three there is nothing to run (contract, section 2). */
export const requiredFiles = ['sekisho.yaml', 'sources.yaml', 'escalation.yaml'] as const;

/** Each table sharpens detection when present; the texts are a town's own words (section 2). */
const optionalFiles = [
  'calendar.yaml',
  'staff.csv',
  'overtime.csv',
  'approvals.csv',
  'assignments.csv',
  'households.csv',
  'protected.csv',
  'alert.txt',
  'digest.txt',
] as const;

/** Every file of the contract, in the order in which mistakes are listed. */
export const configurationFiles: readonly string[] = [...requiredFiles, ...optionalFiles];

/** Files that may lie beside the configuration: hidden ones, a README, what Windows leaves. */
export function isBystander(name: string): boolean {
  return /^\.|^readme|^thumbs\.db$|^desktop\.ini$/i.test(name);
}
