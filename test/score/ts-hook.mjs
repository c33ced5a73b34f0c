import * as nodeModule from 'node:module';
import { load, resolve } from './ts-loader.mjs';

/**
 * `node --import ./test/score/ts-hook.mjs program.ts` runs TypeScript on every supported Node and on a clean clone: what
 * Jest does to the sources, for programs that have to be processes of their own. `register` is deprecated since Node 26,
 * and `registerHooks` is missing in Node 20.
 */
if ('registerHooks' in nodeModule) nodeModule.registerHooks({ load, resolve });
else nodeModule.register('./ts-loader.mjs', import.meta.url);
