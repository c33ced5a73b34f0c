// `node --import ./scripts/tools/on-path.mjs program`: the program finds tools in the usual folders as well, by their names.
import { delimiter } from 'node:path';
import { foldersOf } from './find-tool.mjs';

process.env.PATH = foldersOf().join(delimiter);
