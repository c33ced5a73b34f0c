import type { FuzzTarget } from '../fuzz-target.interface.js';
import { expressionTarget } from './expression.target.js';
import { parserTarget } from './parser.target.js';
import { readerTarget } from './reader.target.js';
import { xmlTarget } from './xml.target.js';

export const TARGETS: readonly FuzzTarget[] = [readerTarget, parserTarget, xmlTarget, expressionTarget];
