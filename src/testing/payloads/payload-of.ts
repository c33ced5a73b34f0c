import { CATALOGUE } from '../../events/catalogue.js';
import { knownVersion } from '../../events/known-version.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { WireParams } from '../../events/wire-params.type.js';
import { CANDIDATES } from './candidates.js';
import { leastSample } from './least-sample.js';
import type { SampleWishes } from './sample-options.interface.js';
import type { Fresh, Sample } from './sample-values.js';
import { SAMPLES } from './samples.js';

/** The sample of an event, filled with made-up values, with the given parameters in place of its own. */
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

function sampleOf(event: VoxEventName, wanted: string | undefined): Sample {
  const version = knownVersion(event, wanted);
  const samples: Readonly<Record<string, Sample>> = SAMPLES[event] ?? {};
  return samples[version] ?? leastSample(event, version);
}

/** `Vars` is sent as one parameter that holds JSON as text (wire-format section 6.2). */
function varsText(event: VoxEventName, value: unknown): unknown {
  const isText = typeof value === 'string' || CATALOGUE[event].family !== 'voice';
  return isText ? value : JSON.stringify(value);
}
