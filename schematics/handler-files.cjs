'use strict';
const { posix } = require('node:path');
const EVENTS = require('./events.json');
const { testRunnerOf } = require('./project.cjs');
const { ModuleFile, relativeImport } = require('./module-file.cjs');
const { eolOf } = require('./source-list.cjs');
const { Refusal } = require('./refusal.cjs');

/**
 * @typedef {{ payload: string, mode: string }} EventRow
 * @typedef {import('./find-module.cjs').FoundModule} FoundModule
 * @typedef {{ spec?: boolean, specFileSuffix?: string }} TestOptions
 */

/** @type {Record<string, EventRow>} */
const ROWS = EVENTS;

const informational = (/** @type {string} */ event, /** @type {EventRow} */ { payload }) => `
  /** A throw means: send it again. The key is the same for every delivery of one event. */
  @OnVoxEvent('${event}')
  receive(event: ${payload}, { key }: VoxContext): void {
    this.logger.log(\`\${event.event} \${key}\`);
  }`;

const actionable = (/** @type {string} */ event, /** @type {EventRow} */ { payload }) => `
  /** The document that is returned steers the call. */
  @OnVoxEvent('${event}')
  answer(call: ${payload}): Voxml {
    this.logger.log(call.event);
    return voxml().say('Hello.').hangup();
  }`;

/** What a handler imports besides its payload, and what it does, by the mode of its event. */
const MODES = {
  informational: {
    names: (/** @type {string} */ payload) => ['OnVoxEvent', payload, 'VoxContext'],
    method: informational,
  },
  actionable: {
    names: (/** @type {string} */ payload) => ['OnVoxEvent', payload, 'Voxml', 'voxml'],
    method: actionable,
  },
};

/** @param {string} event */
const classNameOf = (event) => `${event.replace(/(?:^|\.)(\w)/g, (_, letter) => letter.toUpperCase())}Handler`;

/** @param {string} event */
function handlerText(event) {
  const row = rowOf(event);
  const { names, method } = row.mode === 'actionable' ? MODES.actionable : MODES.informational;
  return `import { Injectable, Logger } from '@nestjs/common';
import { ${names(row.payload).join(', ')} } from 'nestjs-vox-webhooks';

@Injectable()
export class ${classNameOf(event)} {
  private readonly logger = new Logger(${classNameOf(event)}.name);
${method(event, row)}
}
`;
}

/** Globals of Jest are typed wherever Nest has set it up; Vitest has them only where they are switched on. */
const RUNNERS = { vitest: "import { afterAll, beforeAll, describe, expect, it } from 'vitest';\n", jest: '' };

/**
 * Without a decorator: in a monorepo of Nest 12, Vitest reads none in the file of a test.
 * @param {string} event
 * @param {'vitest' | 'jest'} runner
 * @param {string} handlerImport
 */
function testText(event, runner, handlerImport) {
  const name = classNameOf(event);
  return `import { Test } from '@nestjs/testing';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
${RUNNERS[runner]}import { ${name} } from '${handlerImport}';

describe('${name}', () => {
  let vox: VoxTest;

  beforeAll(async () => {
    const tested = await Test.createTestingModule({
      imports: [
        VoxWebhooksModule.forRoot({ auth: [bearer('a-token-of-the-test')] }),
      ],
      providers: [${name}],
    }).compile();
    vox = await VoxTest.attach(tested.createNestApplication({ logger: false }));
  });

  afterAll(() => vox.close());

  it('handles ${event}', async () => {
    const { outcome } = await vox.send('${event}').expect(200);
    expect(outcome?.code).toBe('VOX_HANDLED');
  });
});
`;
}

/**
 * The row of an event.
 * @param {string} event
 * @throws {Refusal} for an event that does not exist, with the one that is spelled most like it
 */
function rowOf(event) {
  const row = Object.hasOwn(ROWS, event) ? ROWS[event] : undefined;
  if (row) return row;
  const known = Object.keys(ROWS);
  const near = known.map((name) => ({ name, far: distance(event, name) })).sort((a, b) => a.far - b.far)[0];
  const guess = near && near.far <= 3 ? `Did you mean ${near.name}? ` : '';
  throw new Refusal('EVENT', `"${event}"`, 'is no event of Voxtelesys', `${guess}The events: ${known.join(', ')}.`);
}

/** How many letters have to be changed. @param {string} a @param {string} b */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + Number(letter !== other)));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}

/**
 * Writes the handler of an event, and a test if the application has a runner for it. With `found`, the handler becomes a
 * provider of that module.
 * @param {import('./project.cjs').Project} project
 * @param {string} event
 * @param {string} folder
 * @param {FoundModule | undefined} found
 * @param {{ extension: string, eol: string } & TestOptions} options
 * @returns {string[]} the files
 */
function addHandler(project, event, folder, found, { extension, eol, spec = true, specFileSuffix = 'spec' }) {
  const { tree } = project;
  const stem = event.replaceAll('.', '-');
  const path = posix.join(folder, `${stem}.handler.ts`);
  const runner = testRunnerOf(project);
  const test = posix.join(folder, `${stem}.handler.${specFileSuffix}.ts`);
  /** @type {Record<string, string>} */
  const files = { [path]: handlerText(event) };
  if (spec && runner) files[test] = testText(event, runner, relativeImport(test, path, extension));
  for (const file of Object.keys(files)) {
    if (tree.exists(file)) throw new Refusal('FILE_EXISTS', file, 'is there already', 'Move it, and try again.');
  }
  if (found) {
    const name = found.file.import(relativeImport(found.file.path, path, extension), classNameOf(event));
    found.file.addTo(found.className, 'providers', name);
    tree.overwrite(found.file.path, found.file.text);
  }
  for (const [file, text] of Object.entries(files)) tree.create(file, text.replaceAll('\n', eol));
  return Object.keys(files);
}

/**
 * How the files of an application are written, as its module or its entry file shows.
 * @param {import('./project.cjs').Project} project
 * @param {import('typescript')} ts
 * @param {FoundModule | undefined} found
 */
function styleOf({ tree, entry, manifest }, ts, found) {
  const text = tree.exists(entry) ? tree.readText(entry) : '';
  const file = found?.file ?? new ModuleFile(ts, entry, text);
  return { extension: file.extension ?? (manifest.type === 'module' ? '.js' : ''), eol: eolOf(file.text) };
}

module.exports = { addHandler, rowOf, styleOf };
