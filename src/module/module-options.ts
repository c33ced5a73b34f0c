import { isRecord } from '../common/is-record.js';
import type { OptionRules } from '../common/option-rule.js';
import { readOptions } from '../common/read-options.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { OPTION_RULES } from './option-rules.js';
import { ASYNC_RULES } from './structure-rules.js';

/** Examples that errors show. */
const EXAMPLE = `forRootAsync({ inject: [ConfigService], useFactory: (config) => ({ auth: […] }) })`;
const FACTORIES = ['useFactory', 'useClass', 'useExisting'] as const;

/**
 * What `forRoot` was given, those on prototypes too, and each read once: Nest takes over own properties only. Checked is
 * what shapes the module itself; the options are when the application starts.
 * @throws VoxConfigError
 */
export function moduleOptions<Options extends object>(given: Options, extras: OptionRules, call: string): Options {
  if (!isRecord(given)) return readOptions(given, {}, { call });
  const factory = FACTORIES.find((name) => given[name] !== undefined);
  if (factory) throw new VoxConfigError(factory, 'belongs to forRootAsync', `Write ${EXAMPLE}.`);
  const names = new Set([...Object.keys(OPTION_RULES), ...Object.keys(extras), ...Object.keys(given)]);
  const copy = [...names].map((name) => [name, given[name]] as const).filter(([, value]) => value !== undefined);
  const beside = copy.filter(([name]) => Object.hasOwn(extras, name));
  return { ...Object.fromEntries(copy), ...readOptions<Options>(Object.fromEntries(beside), extras, { call }) };
}

/**
 * What `forRootAsync` was given, checked.
 * @param maker the method of a class that gives the options
 * @throws VoxConfigError
 */
export function asyncModuleOptions<Options extends object>(
  given: unknown,
  extras: OptionRules,
  maker: string,
): Options {
  const astray = Object.keys(isRecord(given) ? given : {}).find((name) => Object.hasOwn(OPTION_RULES, name));
  if (astray) throw new VoxConfigError(astray, 'stands beside the factory', `Return it from the factory: ${EXAMPLE}.`);
  const options = readOptions<Record<string, unknown>>(given, { ...extras, ...ASYNC_RULES }, { call: EXAMPLE });
  const ways = FACTORIES.filter((way) => options[way]);
  const [way] = ways;
  if (way && ways.length === 1) {
    if (way !== 'useFactory') checkMaker(way, options[way], maker);
    return options as Options;
  }
  const problem = ways.length === 0 ? 'is missing' : `stands beside ${ways.slice(1).join(' and ')}`;
  throw new VoxConfigError('useFactory', problem, `Give one of useFactory, useClass and useExisting: ${EXAMPLE}.`);
}

/** Nest calls one method of the class. Of a token that is no class it is not known yet which one has to have it. */
function checkMaker(way: string, token: unknown, method: string): void {
  const prototype: unknown = typeof token === 'function' ? token.prototype : undefined;
  if (typeof token !== 'function' || (isRecord(prototype) && typeof prototype[method] === 'function')) return;
  throw new VoxConfigError(way, `has a class without ${method}()`, `Write that method: it returns the options.`);
}

/** Takes the place of the options where the module class itself is imported. */
export function importedBare(module: string): () => never {
  return () => {
    throw new VoxConfigError(module, 'is imported without its options', `Import ${module}.forRoot({ … }).`);
  };
}
