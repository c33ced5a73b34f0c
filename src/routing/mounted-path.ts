import { RequestMethod } from '@nestjs/common';
import type { ApplicationConfig, ModulesContainer } from '@nestjs/core';
import { VoxConfigError } from '../common/vox-config.error.js';
import { ROUTES } from './routes.js';

/** URLs are looked up with single slashes: some routers take several for one. */
const PLAIN = /^(?:\/[\w\-.~]+)*$/;
/** Where RouterModule keeps the path of a module, followed by the id of the application. */
const MODULE_PATH = '__module_path__';

/** The part of a module of the application that counts here. */
type Home = Parameters<Parameters<ModulesContainer['forEach']>[0]>[0];

/**
 * Real path of the routes: with the global prefix and its excludes, and the path that RouterModule gave to their module.
 * @throws VoxConfigError when only some of the routes have the global prefix, or the path has parameters or double slashes
 */
export function mountedPath(
  path: string,
  application: ApplicationConfig,
  modules: ModulesContainer,
  isHome: (module: Home) => boolean,
): string {
  const own = [modulePathOf(modules, isHome), trim(path)].filter(Boolean).join('/');
  const prefix = trim(application.getGlobalPrefix());
  const { exclude = [] } = application.getGlobalPrefixOptions();
  const forAll = exclude.filter(({ requestMethod }) => [RequestMethod.ALL, -1].includes(requestMethod));
  const [excluded, ...below] = ROUTES.map((route) =>
    forAll.some(({ pathRegex }) => pathRegex.test([`/${own}`, route].filter(Boolean).join('/'))),
  );
  if (prefix && below.some((one) => one !== excluded)) {
    throw new VoxConfigError(
      'the global prefix',
      'leaves out some routes of the module only',
      `Write exclude: ['${own}', '${own}/*path'].`,
    );
  }
  const parts = [excluded ? '' : prefix, own].filter(Boolean);
  const mounted = parts.map((part) => `/${part}`).join('');
  if (PLAIN.test(mounted)) return mounted;
  throw new VoxConfigError(
    'the path',
    `of the module is ${JSON.stringify(mounted)}: links and the URLs of the portal are one text each, whoever is called`,
    'Leave parameters, patterns and double slashes out of it, of the global prefix and of the paths of RouterModule.',
  );
}

function modulePathOf(modules: ModulesContainer, isHome: (module: Home) => boolean): string {
  const home = [...modules.values()].find(isHome);
  const path: unknown = home && Reflect.getMetadata(MODULE_PATH + modules.applicationId, home.metatype);
  return typeof path === 'string' ? trim(path) : '';
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
