/**
 * Folders of the fast layers whose tests reach a mutant in another process or not at all: they start programs, read the
 * documents, compile, draw pages, or look at the bundles. What they would notice others notice in milliseconds.
 */
export const FAR = [
  'test/docs/',
  'test/bench/',
  'test/nest-11/',
  'test/http/chaos/',
  'test/http/cli/',
  'test/http/newcomer/',
  'test/http/openapi/',
  'test/http/phone/',
  'test/http/playground/',
  'test/http/samples/',
  'test/http/surroundings/',
  'test/unit/chaos/',
  'test/unit/cli/',
  'test/unit/plan/',
  'test/unit/playground/',
  'test/unit/published-types',
  'test/unit/score/',
];
