'use strict';
const { posix } = require('node:path');
const { ModuleFile } = require('./module-file.cjs');
const { treePath } = require('./project.cjs');
const { Refusal } = require('./refusal.cjs');

/**
 * @typedef {import('./project.cjs').Project} Project
 * @typedef {import('typescript')} TypeScript
 * @typedef {{ file: ModuleFile, className: string }} FoundModule
 */

const NAME_IT = 'Name the module: --module src/app.module.ts, or with its class --module src/app.module.ts#AppModule.';

/** @param {Project} project @param {TypeScript} ts @param {string} path */
const read = ({ tree }, ts, path) => new ModuleFile(ts, path, tree.read(path)?.toString('utf8') ?? '');

/**
 * The module of the option `--module`, else the one that the entry file starts.
 * @param {Project} project
 * @param {TypeScript} ts
 * @returns {FoundModule}
 */
function rootModule(project, ts) {
  if (project.module !== undefined) return namedModule(project, ts, project.module);
  if (!project.tree.exists(project.entry)) {
    throw new Refusal('NO_ENTRY', project.entry, 'is missing, so nothing tells the root module', NAME_IT);
  }
  const entry = read(project, ts, project.entry);
  const started = [...new Set(startedModules(ts, entry))];
  const [expression] = started;
  if (!expression || started.length > 1) {
    const problem = expression ? `starts several modules: ${started.join(', ')}` : 'does not call NestFactory.create';
    throw new Refusal('ROOT_MODULE', project.entry, problem, NAME_IT);
  }
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(expression)) {
    throw new Refusal('ROOT_MODULE', project.entry, `starts ${expression}, which a function makes`, NAME_IT);
  }
  const imported = entry.imports.find(({ local }) => local === expression);
  if (!imported) return moduleIn(entry, expression);
  const file = resolved(project, imported.from);
  if (!file) {
    const problem = `imports ${expression} from "${imported.from}", which is no file of the application`;
    throw new Refusal('ROOT_MODULE', project.entry, problem, NAME_IT);
  }
  return moduleIn(read(project, ts, file), imported.name === 'default' ? undefined : imported.name);
}

/**
 * The nearest module of a folder: in it, or above it up to the sources.
 * @param {Project} project
 * @param {TypeScript} ts
 * @param {string} folder
 * @returns {FoundModule}
 */
function nearestModule(project, ts, folder) {
  if (project.module !== undefined || folder === project.sourceRoot || !folder.startsWith(`${project.sourceRoot}/`))
    return rootModule(project, ts);
  const files = project.tree.getDir(folder).subfiles.filter((name) => name.endsWith('.module.ts'));
  const own = files.find((name) => name === `${posix.basename(folder)}.module.ts`);
  const [file] = own ? [own] : files;
  if (!file) return nearestModule(project, ts, posix.dirname(folder));
  if (!own && files.length > 1) {
    const remedy = 'Try again with --skip-import, and add the class to the providers of one of them.';
    throw new Refusal('MODULE_AMBIGUOUS', folder, `has several modules: ${files.join(', ')}`, remedy);
  }
  return moduleIn(read(project, ts, posix.join(folder, file)), undefined);
}

/**
 * The file that imports a dynamic module, `Name.forRoot()` or `Name.forRootAsync()`, if there is one; tests do not count.
 * @param {Project} project
 * @param {TypeScript} ts
 * @param {string} from package of the module
 * @param {string} name
 */
function importerOf(project, ts, from, name) {
  /** @type {string[]} */
  const found = [];
  project.tree.getDir(project.sourceRoot).visit((path) => {
    if (!path.endsWith('.ts') || /\.(spec|test)\.ts$/.test(path) || path.includes('/node_modules/')) return;
    const file = read(project, ts, path.slice(1));
    const local = file.text.includes(from) ? file.localName(from, name) : undefined;
    const ways = [`${local}.forRoot`, `${local}.forRootAsync`];
    if (callsOf(ts, file).some(({ expression }) => ways.includes(expression.getText()))) found.push(file.path);
  });
  return found[0];
}

/** @param {Project} project @param {TypeScript} ts @param {string} option @returns {FoundModule} */
function namedModule(project, ts, option) {
  const [path = '', className] = option.split('#');
  const folders = ['', project.sourceRoot];
  const ends = ['', '.ts', '.module.ts'];
  const tried = folders.flatMap((folder) => ends.map((end) => treePath(posix.join(folder, path + end))));
  const file = tried.find((one) => one.endsWith('.ts') && project.tree.exists(one));
  if (!file) throw new Refusal('NO_FILE', `--module ${path}`, 'names no TypeScript file', NAME_IT);
  return moduleIn(read(project, ts, file), className);
}

/** @param {ModuleFile} file @param {string | undefined} className @returns {FoundModule} */
function moduleIn(file, className) {
  const names = file.modules.map(({ name }) => name);
  if (className !== undefined && !names.includes(className)) {
    const problem = `has no class ${className} with @Module of @nestjs/common`;
    throw new Refusal('NO_MODULE', file.path, problem, NAME_IT);
  }
  if (className !== undefined) return { file, className };
  const [name] = names;
  if (name === undefined)
    throw new Refusal('NO_MODULE', file.path, 'has no class with @Module of @nestjs/common', NAME_IT);
  if (names.length > 1) {
    throw new Refusal('MODULE_AMBIGUOUS', file.path, `has several modules: ${names.join(', ')}`, NAME_IT);
  }
  return { file, className: name };
}

const STARTS = ['create', 'createApplicationContext', 'createMicroservice'];

/** What is given to `NestFactory.create` and its like, as text. @param {TypeScript} ts @param {ModuleFile} entry */
function startedModules(ts, entry) {
  const factory = entry.localName('@nestjs/core', 'NestFactory');
  const starts = STARTS.map((name) => `${factory}.${name}`);
  return callsOf(ts, entry)
    .filter(({ expression }) => starts.includes(expression.getText()))
    .map((call) => call.arguments[0]?.getText() ?? '');
}

/** @param {TypeScript} ts @param {ModuleFile} file */
function callsOf(ts, file) {
  /** @type {import('typescript').CallExpression[]} */
  const calls = [];
  const visit = (/** @type {import('typescript').Node} */ node) => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.source);
  return calls;
}

/** The file of a relative import of the entry file. @param {Project} project @param {string} from */
function resolved({ tree, entry }, from) {
  if (!from.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(entry), from.replace(/\.[jt]s$/, ''));
  return [`${path}.ts`, `${path}/index.ts`].find((one) => tree.exists(one));
}

module.exports = { importerOf, nearestModule, rootModule };
