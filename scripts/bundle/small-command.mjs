import { minify } from '@swc/core';
import { COMMAND } from './entries.mjs';

/** A package is counted in blocks of a disk. Names stay: an error of the command itself shows its stack. */
const SMALL = { compress: true, mangle: { keep_classnames: true, keep_fnames: true }, module: true };

/** Makes the command small, which nobody imports or reads. */
export const smallCommand = {
  name: 'small-command',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle).filter((one) => one.isEntry && one.name in COMMAND))
      chunk.code = (await minify(chunk.code, SMALL)).code;
  },
};
