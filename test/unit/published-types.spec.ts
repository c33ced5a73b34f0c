import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { compiled } from '../http/testing/compiled.js';

/** The declarations of the root entry and of all that it reaches, as they are published: those of ESM name those of CommonJS. */
function declarationsIn(dist: string): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string): void => {
    if (files.has(name)) return;
    const text = readFileSync(join(dist, name), 'utf8');
    files.set(name, text);
    for (const [, path = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g))
      add(join(dirname(name), `${path}.d.ts`));
  };
  add('index.d.ts');
  return files;
}

function find(name: string, text: string, wanted: (node: ts.Node) => boolean): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (wanted(node)) found.push(`${name}: ${node.parent.getText().slice(0, 120)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Interfaces of what an application gives. */
const GIVEN =
  /^(?!Task|Reported).*(?:Options|Extras|HealthLimits|DialScript|StatusCallback|CallObserver|PartitionShare|\wOutcomes?)$/;

/** Name of the interface that a member belongs to, on whatever level. */
function ownerOf(node: ts.Node): string {
  return ts.isInterfaceDeclaration(node) ? node.name.text : node.parent ? ownerOf(node.parent) : '';
}

describe('the published declarations', () => {
  let files: Map<string, string>;
  beforeAll(async () => void (files = declarationsIn(await compiled())), 300_000);

  it('are complete', () => {
    expect(new Set(files.keys())).toEqual(
      new Set(['index.d.ts', ...['index', 'receiver', 'shared'].map((name) => `../cjs/${name}.d.ts`)]),
    );
    const declared = [...files.values()].join('').match(/^(?:declare|interface|type) /gm) ?? [];
    expect(declared.length).toBeGreaterThan(200);
  });

  it('hold no `any`, written or inferred', () => {
    const isAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword;
    expect([...files].flatMap(([name, text]) => find(name, text, isAny))).toEqual([]);
  });

  it('let every option be `undefined`, as `exactOptionalPropertyTypes` asks for', async () => {
    const folder = join(await compiled(), '../cjs');
    const texts = readdirSync(folder).filter((name) => name.endsWith('.d.ts'));
    const isBare = (node: ts.Node): boolean =>
      ts.isPropertySignature(node) &&
      node.questionToken !== undefined &&
      GIVEN.test(ownerOf(node)) &&
      !/\bundefined;$/.test(node.getText());
    const bare = texts.flatMap((name) => find(name, readFileSync(join(folder, name), 'utf8'), isBare));
    expect(texts.length).toBeGreaterThan(9);
    // Attributes of elements come from a mapped type.
    expect([...files.values()].join('')).toMatch(/\?: Given<Rules\[Name\]> \| undefined;/);
    expect(bare).toEqual([]);
  });

  it('would be caught with one', () => {
    const isAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword;
    expect(find('x.d.ts', 'export declare const x: Promise<any>;', isAny)).toHaveLength(1);
  });

  it('import nothing but the declared peers, the one dependency, Node and each other', () => {
    const outside = [...files.values()].flatMap((text) =>
      [...text.matchAll(/(?:from |import\()['"]([^'".][^'"]*)['"]/g)].map(([, name]) => name ?? ''),
    );
    const allowed = /^(@nestjs\/(common|core)|rxjs|class-validator|class-transformer|@rgrove\/parse-xml|node:.+)$/;
    expect(outside.filter((name) => !allowed.test(name))).toEqual([]);
  });
});
