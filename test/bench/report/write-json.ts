import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

/** Writes a result with what it was measured on, for a program to read. Does nothing without a file. */
export async function writeJson(file: string | undefined, result: object): Promise<void> {
  if (file === undefined) return;
  const { versions, platform, arch } = process;
  const machine = { node: versions.node, v8: versions.v8, platform, arch, cores: availableParallelism() };
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), machine, ...result }, undefined, 2)}\n`);
}
