'use strict';
const { posix } = require('node:path');
const { importerOf, nearestModule } = require('./find-module.cjs');
const { addHandler, rowOf, styleOf } = require('./handler-files.cjs');
const { typescript } = require('./module-file.cjs');
const { projectOf, treePath } = require('./project.cjs');
const { Refusal } = require('./refusal.cjs');

/**
 * @typedef {{ name: string, path?: string, flat?: boolean, language?: string, skipImport?: boolean }} HandlerOptions
 */

/**
 * `nest g -c nestjs-vox-webhooks handler <event> [folder]`: a handler of an event with its test, as a provider of the
 * nearest module.
 * @param {import('./project.cjs').ProjectOptions & import('./handler-files.cjs').TestOptions & HandlerOptions} options
 * @returns {import('@angular-devkit/schematics').Rule}
 */
function handler(options) {
  return (tree, context) => {
    if (/^(js|javascript)$/i.test(options.language ?? '')) {
      throw new Refusal(
        'LANGUAGE',
        options.language ?? '',
        'is no language of this schematic',
        'Handlers are TypeScript.',
      );
    }
    rowOf(options.name);
    const ts = typescript();
    const project = projectOf(tree, options);
    const folder = treePath(posix.join(project.sourceRoot, options.path ?? (options.flat ? '' : 'vox')));
    const found = options.skipImport ? undefined : nearestModule(project, ts, folder);
    addHandler(project, options.name, folder, found, { ...options, ...styleOf(project, ts, found) });
    if (!importerOf(project, ts, 'nestjs-vox-webhooks', 'VoxWebhooksModule')) {
      context.logger.warn('VoxWebhooksModule is not imported yet: nest add nestjs-vox-webhooks');
    }
  };
}

module.exports = { handler };
