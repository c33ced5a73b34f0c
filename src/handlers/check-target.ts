import { isRecord } from '../common/is-record.js';
import { VoxConfigError } from '../common/vox-config.error.js';

const MOVE = 'Put it in front of a method of the instance.';

/**
 * Looks where the decorator stands.
 * @throws VoxConfigError on anything else than a method of instances, and in a standard decorator of ECMAScript
 */
export function checkTarget(
  target: unknown,
  method: unknown,
  descriptor: PropertyDescriptor | number | undefined,
): void {
  if (isRecord(method)) {
    const remedy =
      'Nest needs the older kind: "experimentalDecorators": true in tsconfig.json, `legacyDecorator: true` for SWC.';
    throw new VoxConfigError(`@OnVoxEvent on ${String(method['name'])}`, 'is compiled as a standard decorator', remedy);
  }
  const isStatic = typeof target === 'function';
  const type = isStatic ? target.name : (target as object).constructor.name;
  const where = `@OnVoxEvent on ${type}.${String(method)}`;
  if (method === undefined) throw new VoxConfigError(`@OnVoxEvent on ${type}`, 'stands on a class', MOVE);
  if (typeof descriptor === 'number') throw new VoxConfigError(where, 'stands on a parameter', MOVE);
  if (isStatic) throw new VoxConfigError(where, 'stands on a static method', 'Make it a method of the instance.');
  if (typeof descriptor?.value === 'function') return;
  throw new VoxConfigError(where, 'stands on a property or an accessor', 'Write a method: name(payload) { … }.');
}
