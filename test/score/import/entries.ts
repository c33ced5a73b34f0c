import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry in a format: how it is loaded, and what is loaded before. */
export interface Loading {
  readonly entry: string;
  readonly format: 'esm' | 'cjs';
  readonly args: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly require: { readonly default: string } }>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, unknown>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Every entry of package.json in both formats. Node takes ESM for an entry that is required as well, so CommonJS is named
 * by its file, as tools do that know nothing of `module-sync`.
 */
export function loadings(): readonly Loading[] {
  const { name, exports, peerDependencies, peerDependenciesMeta } = read('package.json') as Manifest;
  const peersOf = read('test/consumers/entry-peers.json') as Readonly<Record<string, readonly string[]>>;
  const forAll = Object.keys(peerDependencies).filter((peer) => !(peer in peerDependenciesMeta));
  return Object.entries(exports).flatMap(([entry, target]): readonly Loading[] => {
    if (typeof target === 'string') return [];
    const peers = [...forAll, ...(peersOf[entry] ?? [])];
    return [
      { entry, format: 'esm', args: ['import', name + entry.slice(1), ...peers] },
      { entry, format: 'cjs', args: ['require', join(process.cwd(), target.require.default), ...peers] },
    ];
  });
}
