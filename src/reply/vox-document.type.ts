/**
 * What an actionable handler returns: a VoXML document as text, or anything whose `toString()` gives one, such as a
 * builder (wire-format section 14.1).
 */
export type VoxDocument = string | { toString(): string };
