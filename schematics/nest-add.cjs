'use strict';
const { posix } = require('node:path');
const { importerOf, rootModule } = require('./find-module.cjs');
const { addHandler, styleOf } = require('./handler-files.cjs');
const { typescript } = require('./module-file.cjs');
const { addDependencies, nestMajorOf, packageManagerOf, projectOf, testRunnerOf } = require('./project.cjs');
const { eolOf } = require('./source-list.cjs');

/** @typedef {import('./find-module.cjs').FoundModule} FoundModule */

const PACKAGE = 'nestjs-vox-webhooks';
const CONFIG = '@nestjs/config';
/** The event whose handler comes with the module: every application that sends messages gets it. */
const EVENT = 'sms.dlr';
const PEERS = { 'class-transformer': '^0.5.1', 'class-validator': '^0.15.1' };
/** `@nestjs/config` by major of Nest. */
const CONFIG_VERSIONS = { 11: '^4.0.0', 12: '^12.0.0' };

/** For who adds the module by hand. */
const IMPORTS = `import { ConfigModule, ConfigService } from '${CONFIG}';
import { basic, bearer, VoxWebhooksModule } from '${PACKAGE}';`;

const VARIABLES = {
  VOX_TOKEN: 'Bearer token that the portal of Voxtelesys presents: openssl rand -base64 32',
  VOX_PASSWORD: 'Password of the user "vox", for what the portal calls with Basic: openssl rand -base64 32',
};

/**
 * `nest add nestjs-vox-webhooks`: imports the module with the credentials of the environment, and adds a handler, its test
 * and `.env.example`. Run again, it changes nothing.
 * @param {import('./project.cjs').ProjectOptions & { skipInstall?: boolean }} options
 * @returns {import('@angular-devkit/schematics').Rule}
 */
function nestAdd(options) {
  return (tree, context) => {
    const ts = typescript();
    const project = projectOf(tree, options);
    const registered = importerOf(project, ts, PACKAGE, 'VoxWebhooksModule');
    if (registered) {
      context.logger.info(`${registered} imports VoxWebhooksModule already: nothing was changed.`);
      return;
    }
    const found = rootModule(project, ts);
    addModule(found, importerOf(project, ts, CONFIG, 'ConfigModule') !== undefined);
    const folder = posix.join(project.sourceRoot, 'vox');
    addHandler(project, EVENT, folder, found, styleOf(project, ts, found));
    addVariables(tree);
    const major = nestMajorOf(project);
    const config = CONFIG_VERSIONS[major === 11 ? 11 : 12];
    const added = addDependencies(project, { ...PEERS, [CONFIG]: config });
    if (added.length > 0 && !options.skipInstall) {
      const install = { command: 'install', workingDirectory: posix.dirname(project.manifestPath) };
      const task = { ...install, packageManager: packageManagerOf(project) };
      context.addTask({ toConfiguration: () => ({ name: 'node-package', options: task }) });
    }
    if (!testRunnerOf(project)) context.logger.warn('No test was written: package.json has neither Vitest nor Jest.');
    context.logger.info(
      `${found.className} imports VoxWebhooksModule. Copy .env.example to .env and fill it, then start.`,
    );
  };
}

/** @param {FoundModule} found @param {boolean} isConfigured whether the application has `ConfigModule.forRoot()` already */
function addModule({ file, className }, isConfigured) {
  const webhooks = file.import(PACKAGE, 'VoxWebhooksModule');
  const [basic, bearer] = ['basic', 'bearer'].map((name) => file.import(PACKAGE, name));
  const [configModule, configService] = ['ConfigModule', 'ConfigService'].map((name) => file.import(CONFIG, name));
  const quote = file.text.includes(`"${PACKAGE}"`) ? '"' : "'";
  const registration = `${webhooks}.forRootAsync({
  imports: [${configModule}],
  inject: [${configService}],
  useFactory: (config: ${configService}) => ({
    auth: [
      ${bearer}(config.get<string>('VOX_TOKEN')),
      ${basic}('vox', config.get<string>('VOX_PASSWORD')),
    ],
  }),
})`;
  const elements = [...(isConfigured ? [] : [`${configModule}.forRoot()`]), registration.replaceAll("'", quote)];
  const byHand = `${elements.join(',\n')}\n${IMPORTS}\nThen add a handler: nest g -c ${PACKAGE} handler ${EVENT}`;
  for (const element of elements) file.addTo(className, 'imports', element, byHand);
}

/** Names the variables in `.env.example`, and gives none a value. `.env` itself is never touched. @param {import('@angular-devkit/schematics').Tree} tree */
function addVariables(tree) {
  const path = '.env.example';
  const text = tree.exists(path) ? tree.readText(path) : '';
  const eol = eolOf(text);
  const missing = Object.entries(VARIABLES).filter(
    ([name]) => !new RegExp(`^\\s*(export\\s+)?${name}\\s*=`, 'm').test(text),
  );
  if (missing.length === 0) return;
  const lines = missing.map(([name, comment]) => `# ${comment}${eol}${name}=${eol}`).join('');
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  const written = text + gap + (text.trim() === '' ? '' : eol) + lines;
  if (tree.exists(path)) tree.overwrite(path, written);
  else tree.create(path, written);
}

module.exports = { nestAdd };
