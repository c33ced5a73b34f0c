'use strict';
const { createRequire } = require('node:module');
const { join, posix } = require('node:path');
const { append, eolOf } = require('./source-list.cjs');
const { Refusal } = require('./refusal.cjs');

/**
 * @typedef {import('typescript')} TypeScript
 * @typedef {import('typescript').ClassDeclaration} ClassDeclaration
 * @typedef {import('typescript').SourceFile} SourceFile
 */

/**
 * The compiler of the application, else that of its Nest CLI: this package brings none.
 * @returns {TypeScript}
 */
function typescript() {
  for (const from of [join(process.cwd(), 'package.json'), process.argv[1]]) {
    try {
      /** @type {TypeScript} */
      const found = createRequire(from ?? '')('typescript');
      if (typeof found.createSourceFile === 'function') return found;
    } catch {
      // The next place.
    }
  }
  const remedy = 'Install typescript 5 or 6 in the application, and try again.';
  throw new Refusal('TYPESCRIPT', 'typescript', 'was not found, or has no programmatic API', remedy);
}

/** A source of the application, read by the compiler. Edits go by positions, so whatever they do not touch stays as it is. */
class ModuleFile {
  /**
   * @param {TypeScript} ts
   * @param {string} path
   * @param {string} text
   */
  constructor(ts, path, text) {
    this.ts = ts;
    this.path = path;
    this.text = text;
  }

  /** @returns {SourceFile} */
  get source() {
    return this.ts.createSourceFile(this.path, this.text, this.ts.ScriptTarget.Latest, true);
  }

  /** Every name that is imported: where from, and under which name it is known here. */
  get imports() {
    const { ts } = this;
    return this.source.statements.filter(ts.isImportDeclaration).flatMap((declaration) => {
      const from = ts.isStringLiteral(declaration.moduleSpecifier) ? declaration.moduleSpecifier.text : '';
      const clause = declaration.importClause;
      const isType = clause?.isTypeOnly ?? false;
      const bindings = clause?.namedBindings;
      const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
      return [
        ...(clause?.name ? [{ from, name: 'default', local: clause.name.text, isType }] : []),
        ...(bindings && ts.isNamespaceImport(bindings) ? [{ from, name: '*', local: bindings.name.text, isType }] : []),
        ...named.map((one) => ({
          from,
          name: (one.propertyName ?? one.name).text,
          local: one.name.text,
          isType: isType || one.isTypeOnly,
        })),
      ];
    });
  }

  /** What an exported name of a package is called here, or nothing. @param {string} from @param {string} name */
  localName(from, name) {
    const values = this.imports.filter((one) => one.from === from && !one.isType);
    const namespace = values.find((one) => one.name === '*');
    return values.find((one) => one.name === name)?.local ?? (namespace && `${namespace.local}.${name}`);
  }

  /** The classes that `@Module()` stands at. @returns {{ name: string, node: ClassDeclaration }[]} */
  get modules() {
    const { ts } = this;
    return this.source.statements
      .filter(ts.isClassDeclaration)
      .filter((node) => this.#decorator(node))
      .map((node) => ({ name: node.name?.text ?? 'default', node }));
  }

  /** Whether a class or anything else of that name stands at the top of the file. @param {string} name */
  declares(name) {
    const { ts } = this;
    return this.source.statements.some((one) =>
      ts.isVariableStatement(one)
        ? one.declarationList.declarations.some(({ name: declared }) => declared.getText() === name)
        : 'name' in one && /** @type {{ name?: { text?: string } }} */ (one).name?.text === name,
    );
  }

  /**
   * Adds a value to the imports of the file, unless it is there.
   * @param {string} from
   * @param {string} name
   * @returns {string} what it is called here
   */
  import(from, name) {
    const { ts } = this;
    const known = this.localName(from, name);
    if (known) return known;
    if (this.declares(name) || this.imports.some(({ local }) => local === name)) {
      const remedy = `Give it another name there, or import ${name} of ${from} as a value, and try again.`;
      throw new Refusal('NAME_TAKEN', this.path, `uses the name ${name} for something else`, remedy);
    }
    const declarations = this.source.statements.filter(ts.isImportDeclaration);
    for (const { importClause, moduleSpecifier } of declarations) {
      const bindings = importClause?.namedBindings;
      const isSame = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === from && !importClause?.isTypeOnly;
      if (isSame && bindings && ts.isNamedImports(bindings)) {
        this.text = append(this.text, this.#list(bindings, bindings.elements), name, ' ');
        return name;
      }
    }
    this.#addLine(declarations.at(-1), `import { ${name} } from '${from}';`);
    return name;
  }

  /**
   * Adds an element to an array of the metadata of a module: `imports`, `providers`.
   * @param {string} className
   * @param {string} property
   * @param {string} element
   * @param {string} [byHand] what somebody has to write who does it
   */
  addTo(className, property, element, byHand = element) {
    const { ts } = this;
    const metadata = this.#metadata(className, property, byHand);
    const found = metadata.properties.find(
      ({ name }) => name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === property,
    );
    if (!found) {
      if (metadata.properties.some(ts.isSpreadAssignment)) {
        throw this.#notLiteral(className, 'takes its metadata from another object', property, byHand);
      }
      const array = element.includes('\n') ? `[\n${indented(element)},\n]` : `[${element}]`;
      this.text = append(this.text, this.#list(metadata, metadata.properties), `${property}: ${array}`, '\n');
      return;
    }
    const value = ts.isPropertyAssignment(found) ? this.#bare(found.initializer) : undefined;
    if (!value || !ts.isArrayLiteralExpression(value)) {
      throw this.#notLiteral(className, `has ${property} that are no list of their own`, property, byHand);
    }
    if (value.elements.some((one) => one.getText() === element)) return;
    this.text = append(this.text, this.#list(value, value.elements), element);
  }

  /** What relative imports of the file end in; nothing where it has none. @returns {string | undefined} */
  get extension() {
    const relative = this.imports.map(({ from }) => from).find((from) => /^\.{1,2}\//.test(from));
    return relative === undefined ? undefined : (/\.[cm]?[jt]s$/.exec(relative)?.[0] ?? '');
  }

  /** @param {ClassDeclaration} node */
  #decorator(node) {
    const { ts } = this;
    const local = this.localName('@nestjs/common', 'Module');
    const calls = (ts.getDecorators(node) ?? []).map(({ expression }) => expression).filter(ts.isCallExpression);
    return calls.find(({ expression }) => local !== undefined && expression.getText() === local);
  }

  /**
   * The object in `@Module({ … })`; without one it is written.
   * @param {string} className
   * @param {string} property
   * @param {string} byHand
   */
  #metadata(className, property, byHand) {
    const { ts } = this;
    const call = this.#callOf(className);
    if (call.arguments.length === 0) {
      const at = call.end - 1;
      this.text = `${this.text.slice(0, at)}{}${this.text.slice(at)}`;
    }
    const [argument] = this.#callOf(className).arguments;
    const metadata = argument && this.#bare(argument);
    if (metadata && ts.isObjectLiteralExpression(metadata)) return metadata;
    throw this.#notLiteral(className, 'has metadata that is no object of its own', property, byHand);
  }

  /** @param {string} className */
  #callOf(className) {
    const call = this.modules.filter(({ name }) => name === className).map(({ node }) => this.#decorator(node))[0];
    if (call) return call;
    throw new Refusal(
      'NO_MODULE',
      this.path,
      `has no class ${className} with @Module`,
      'Name a module: --module FILE.',
    );
  }

  /** Without parentheses, `as` and `satisfies`. @param {import('typescript').Expression} expression */
  #bare(expression) {
    const { ts } = this;
    let inner = expression;
    while (ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner))
      inner = inner.expression;
    return inner;
  }

  /** @param {import('typescript').Node} node @param {import('typescript').NodeArray<import('typescript').Node>} nodes */
  #list(node, nodes) {
    const elements = nodes.map((one) => ({ start: one.getStart(), end: one.end }));
    const hasTrailingComma = nodes.hasTrailingComma ?? false;
    return { open: node.getStart() + 1, close: node.end - 1, elements, hasTrailingComma };
  }

  /** A line of its own behind an import; with the quotes and the semicolon of that one. */
  #addLine(/** @type {import('typescript').ImportDeclaration | undefined} */ after, /** @type {string} */ line) {
    const eol = eolOf(this.text);
    if (!after) {
      this.text = `${line}${eol}${eol}${this.text}`;
      return;
    }
    const like = after.getText();
    const quoted = like.includes('"') ? line.replaceAll("'", '"') : line;
    const written = like.endsWith(';') ? quoted : quoted.slice(0, -1);
    const end = this.text.indexOf('\n', after.end);
    const at = end < 0 ? this.text.length : end - (this.text[end - 1] === '\r' ? 1 : 0);
    this.text = this.text.slice(0, at) + eol + written + this.text.slice(at);
  }

  /** @param {string} className @param {string} problem @param {string} property @param {string} byHand */
  #notLiteral(className, problem, property, byHand) {
    const remedy = `Add it by hand, to the ${property} of that module:\n${byHand}`;
    return new Refusal('MODULE_SHAPE', `${this.path} (${className})`, problem, remedy);
  }
}

/** @param {string} text */
const indented = (text) => text.replace(/^(?=.)/gm, '  ');

/**
 * How a file imports another one.
 * @param {string} from
 * @param {string} to
 * @param {string} extension
 */
function relativeImport(from, to, extension) {
  const path = posix.relative(posix.dirname(from), to).replace(/\.ts$/, extension);
  return path.startsWith('.') ? path : `./${path}`;
}

module.exports = { ModuleFile, relativeImport, typescript };
