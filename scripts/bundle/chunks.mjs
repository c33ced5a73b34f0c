import { relative, sep } from 'node:path';

/** Rooms that one entry has for itself; what `testing` and the command have in common are the emulated platform. */
const OF_ENTRIES = {
  testing: 'emulation',
  bullmq: undefined,
  health: undefined,
  otel: undefined,
  openapi: undefined,
  diagnostics: undefined,
  cli: undefined,
};

/**
 * Which file holds a module that several entries share: `receiver` if it leads to Nest, else `shared`, so that an entry
 * or the command that needs no Nest loads none; so is what the command shares with a room of an entry. The rest stands in
 * its entry.
 */
export function chunksOf(folder) {
  const known = new Map();
  function leadsToNest(id, getModuleInfo) {
    if (id.startsWith('@nestjs/')) return true;
    if (!known.has(id)) {
      known.set(id, false);
      known.set(id, getModuleInfo(id)?.importedIds.some((one) => leadsToNest(one, getModuleInfo)) ?? false);
    }
    return known.get(id);
  }
  return (id, { getModuleInfo }) => {
    if (getModuleInfo(id).isEntry) return undefined;
    const needsNest = leadsToNest(id, getModuleInfo);
    const [room] = relative(folder, id).split(sep);
    const isOfOne = getModuleInfo(id).importers.every((importer) => relative(folder, importer).split(sep)[0] === room);
    if (room in OF_ENTRIES && (isOfOne || room === 'testing')) return needsNest ? undefined : OF_ENTRIES[room];
    return needsNest ? 'receiver' : 'shared';
  };
}
