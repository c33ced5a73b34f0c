import { register } from 'node:module';

/**
 * `node --import ./test/score/ts-hook.mjs program.ts` runs TypeScript on every supported Node and on a clean clone: what
 * Jest does to the sources, for programs that have to be processes of their own.
 */
register('./ts-loader.mjs', import.meta.url);
