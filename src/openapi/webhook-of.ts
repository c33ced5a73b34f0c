import type { Credential } from '../credentials/credential.interface.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { answersOf } from './answers-of.js';
import { componentName, schemaRef } from './component-names.js';

const AS_GET = 'May come as GET too, with the parameters in the query.';
const TYPES = ['application/json', 'application/x-www-form-urlencoded'];

/** All that OpenAPI needs of a credential. */
export type DescribedCredential = Pick<Credential, 'scheme' | 'openapi'>;

/** An event as a webhook of OpenAPI. */
export function webhookOf(event: VoxEventName, credentials: readonly DescribedCredential[]) {
  const { mode, trigger, confidence, versions }: EventRow = CATALOGUE[event];
  const schema = { $ref: schemaRef(event) };
  return {
    post: {
      operationId: componentName(event),
      tags: ['Voxtelesys'],
      summary: trigger,
      description: [MODES[mode], AS_GET, `How well the payload is sourced: ${confidence}.`].join('\n\n'),
      security: credentials.map(({ scheme }) => ({ [componentName(scheme)]: [] })),
      requestBody: {
        description: `Versions of the wire format: ${Object.keys(versions).join(', ')}.`,
        required: true,
        content: Object.fromEntries(TYPES.map((type) => [type, { schema }])),
      },
      responses: answersOf(mode),
    },
  };
}

const MODES = {
  informational:
    'Informational: any 2xx will do, and its body is ignored. 200 unless the option `acknowledge` has another.',
  actionable: 'Actionable: a live call waits for the VoXML document of the answer.',
};
