import { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { WireParams } from '../../events/wire-params.type.js';
import { CANDIDATES } from './candidates.js';
import type { Fresh } from './fresh.js';
import type { SampleWishes } from './sample-options.interface.js';
import type { Sample } from './sample.interface.js';
import { SAMPLES } from './samples.js';

/** The sample of an event with the given parameters put over it and made-up values put in. */
export function payloadOf(
  event: VoxEventName,
  given: WireParams,
  { version, documentedOnly, output }: SampleWishes,
  fresh: Fresh,
): WireParams {
  const sample = sampleOf(event, version)({ fresh, given, output });
  const unsourced: readonly string[] = documentedOnly ? (CANDIDATES[event] ?? []) : [];
  const params = Object.entries({ ...sample, ...given });
  return Object.fromEntries(
    params
      .filter(([name, value]) => value !== undefined && !unsourced.includes(name))
      .map(([name, value]) => [name, name === 'Vars' ? varsText(event, value) : value]),
  );
}

function sampleOf(event: VoxEventName, version: string | undefined): Sample {
  if (!Object.hasOwn(CATALOGUE, event)) {
    throw new RangeError(`There is no event ${JSON.stringify(event)}. Known: ${Object.keys(CATALOGUE).join(', ')}.`);
  }
  const versions = Object.keys(CATALOGUE[event].versions);
  const samples: Readonly<Record<string, Sample>> = SAMPLES[event];
  const sample = samples[version ?? versions.at(-1) ?? ''];
  if (sample) return sample;
  throw new RangeError(`${event} has no version ${JSON.stringify(version)}. Known: ${versions.join(', ')}.`);
}

/** `Vars` travels as one parameter that holds JSON as text (wire-format section 6.2). */
function varsText(event: VoxEventName, value: unknown): unknown {
  const isText = typeof value === 'string' || CATALOGUE[event].family !== 'voice';
  return isText ? value : JSON.stringify(value);
}
