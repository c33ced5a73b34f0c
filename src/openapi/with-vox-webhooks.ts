import type { OpenAPIObject } from '@nestjs/swagger';
import { CATALOGUE } from '../events/catalogue.js';
import { checkEvent } from '../events/check-event.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { checkArgument } from '../common/check-argument.js';
import { anything, listOf, type OptionRule, type OptionRules } from '../common/option-rule.js';
import { isRecord } from '../common/is-record.js';
import { readOptions } from '../common/read-options.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { BASIC } from '../credentials/basic.js';
import { BEARER } from '../credentials/bearer.js';
import { definitionsOf } from '../schema/definitions-of.js';
import { componentName, schemaRef } from './component-names.js';
import { type DescribedCredential, webhookOf } from './webhook-of.js';

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];
/** What the portal can hold (wire-format section 12). */
const OF_THE_PORTAL: readonly DescribedCredential[] = [BEARER, BASIC];

/** Options of {@link withVoxWebhooks}. */
export interface VoxOpenApiOptions {
  /** The events to describe. Default: all of the catalogue. */
  readonly events?: readonly VoxEventName[] | undefined;
  /**
   * The credentials that the platform presents, as in the option `auth` of the module; each describes itself. Default: the
   * two kinds that the portal can hold. Give an empty list for `auth: 'none'`.
   */
  readonly credentials?: readonly DescribedCredential[] | undefined;
}

/**
 * Adds the events of the platform to an OpenAPI document, under `webhooks`: the payload of each version, as JSON or form,
 * and the answers. Both come from the tables that the module itself uses. Components of this package are named `vox.…`.
 * A class that replaces a DTO through the option `dto` is not described.
 *
 * @returns a new document; the one given stays as it is
 * @throws VoxConfigError for a document before OpenAPI 3.1, which has no webhooks, and for an event that the catalogue does
 *   not have
 * @example
 * const config = new DocumentBuilder().setTitle('Messages').setOpenAPIVersion('3.1.0').build();
 * const document = withVoxWebhooks(SwaggerModule.createDocument(app, config), { events: ['sms.mo', 'sms.dlr'] });
 * SwaggerModule.setup('docs', app, document);
 */
export function withVoxWebhooks(document: OpenAPIObject, options: VoxOpenApiOptions = {}): OpenAPIObject {
  checkArgument('withVoxWebhooks document', document, DOCUMENT);
  const { events = EVENTS, credentials = OF_THE_PORTAL } = readOptions<VoxOpenApiOptions>(options, RULES, PLACE);
  if (/^[12]\.|^3\.0/.test(document.openapi)) throw new VoxConfigError('openapi', ...TOO_OLD);
  for (const event of events) checkEvent(event, (...words) => new VoxConfigError('events', ...words));
  const { components, webhooks } = document;
  const schemas = events.flatMap((event) => Object.entries(definitionsOf(event, schemaRef)));
  const described = credentials.filter(({ openapi }) => openapi !== undefined);
  const schemes = credentials.flatMap(({ scheme, openapi }) => (openapi ? [[scheme, { ...openapi }] as const] : []));
  return {
    ...document,
    webhooks: { ...webhooks, ...Object.fromEntries(events.map((event) => [event, webhookOf(event, described)])) },
    components: {
      ...components,
      schemas: { ...components?.schemas, ...ours(schemas) },
      securitySchemes: { ...components?.securitySchemes, ...ours(schemes) },
    },
  };
}

const DOCUMENT: OptionRule = {
  holds: (value) => isRecord(value) && typeof value['openapi'] === 'string',
  expects: 'what SwaggerModule.createDocument(app, config) returns',
};
const CREDENTIAL: OptionRule = {
  holds: (value) => isRecord(value) && typeof value['scheme'] === 'string',
  expects: 'a credential',
};
const RULES: OptionRules<keyof VoxOpenApiOptions> = {
  events: listOf(anything, 'a list of events'),
  credentials: listOf(CREDENTIAL, 'a list of credentials, such as bearer(token)'),
};
const PLACE = { call: "withVoxWebhooks(document, { events: ['sms.mo'] })" };

const TOO_OLD = [
  'the document has a version without webhooks',
  "Call setOpenAPIVersion('3.1.0') on the DocumentBuilder.",
] as const;

function ours<Component>(components: readonly (readonly [string, Component])[]): Record<string, Component> {
  return Object.fromEntries(components.map(([name, component]) => [componentName(name), component]));
}
