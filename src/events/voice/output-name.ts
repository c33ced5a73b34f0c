/** Longest name that the platform takes for a variable (wire-format section 6.2). */
export const LONGEST_NAME = 50;

/**
 * The `output` name that stands for a step: letters, digits and underscores, at most 50 (wire-format sections 6.2 and
 * 14.4). Written into a document as the verb's `output`, and read back from `Vars` when the verb's result comes in.
 */
export function outputName(step: string): string {
  return step.replace(/[^A-Za-z0-9_]/g, '_').slice(0, LONGEST_NAME);
}
