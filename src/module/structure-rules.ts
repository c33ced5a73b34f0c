import { anything, listOf, ofType, oneOf, type OptionRules } from '../common/option-rule.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';

const decorator = ofType('function', 'a decorator');

/** Parts that clients leave out of a URL before they send it. */
const DOTS = /(?:^|\/)\.{1,2}(?:\/|$)/;

/** The rules of what stands beside the options. */
export const EXTRA_RULES: OptionRules<keyof VoxModuleExtras> = {
  name: ofType('string', 'a name, such as "billing"'),
  path: {
    holds: (value) => value === false || (typeof value === 'string' && /^[\w.~/-]+$/.test(value) && !DOTS.test(value)),
    expects: 'a plain path of letters, digits and -._~/ only, without "." and ".." as a part, or false for no routes',
  },
  controllerDecorators: listOf(decorator, 'a list of decorators'),
  isGlobal: oneOf(true, false),
};

/** The rules of what `forRootAsync` takes, as Nest defines it. */
export const ASYNC_RULES = {
  imports: listOf(anything, 'a list of modules'),
  inject: listOf(anything, 'a list of injection tokens'),
  useFactory: ofType('function', 'a function that returns the options'),
  useClass: ofType('function', 'a class that makes the options'),
  useExisting: anything,
  provideInjectionTokensFrom: listOf(anything, 'a list of providers'),
} satisfies OptionRules;
