/**
 * Elements allowed in speech markup. The platform only says that SSML is supported (wire-format section 14.4), so this is
 * a candidate: the set of Amazon Polly, whose voice is the default. `audio` is not in it; Play plays files.
 */
export const SSML_ELEMENTS: ReadonlySet<string> = new Set([
  'break',
  'emphasis',
  'lang',
  'mark',
  'p',
  'phoneme',
  'prosody',
  's',
  'say-as',
  'sub',
  'w',
  'amazon:auto-breaths',
  'amazon:domain',
  'amazon:effect',
]);
