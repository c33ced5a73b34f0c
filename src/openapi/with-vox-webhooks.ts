import type { OpenAPIObject } from '@nestjs/swagger';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { definitionsOf } from '../schema/definitions-of.js';
import { componentName } from './component-name.js';
import { schemaRef } from './schema-ref.js';
import { type CredentialScheme, SECURITY_SCHEMES } from './security-schemes.js';
import type { VoxOpenApiOptions } from './vox-open-api-options.interface.js';
import { webhookOf } from './webhook-of.js';

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];
const CREDENTIALS = Object.keys(SECURITY_SCHEMES) as CredentialScheme[];

/**
 * A document with the events of the platform under `webhooks`: what each version of them sends, as JSON or form, and what
 * it is answered, both from the tables that the module itself works by. Components of ours are named `vox.…`; a class
 * that the option `dto` puts in place of ours is not looked at.
 *
 * @throws VoxConfigError for a document of OpenAPI before 3.1, which knows no webhooks, and for an event that is not known
 * @example
 * const config = new DocumentBuilder().setTitle('Messages').setOpenAPIVersion('3.1.0').build();
 * const document = withVoxWebhooks(SwaggerModule.createDocument(app, config), { events: ['sms.mo', 'sms.dlr'] });
 * SwaggerModule.setup('docs', app, document);
 */
export function withVoxWebhooks(document: OpenAPIObject, options: VoxOpenApiOptions = {}): OpenAPIObject {
  const { events = EVENTS, credentials = CREDENTIALS } = options;
  if (/^[12]\.|^3\.0/.test(document.openapi)) throw new VoxConfigError('openapi', ...TOO_OLD);
  checkEvents(events);
  const { components, webhooks } = document;
  const schemas = events.flatMap((event) => Object.entries(definitionsOf(event, schemaRef)));
  const schemes = credentials.map((scheme) => [scheme, SECURITY_SCHEMES[scheme]] as const);
  return {
    ...document,
    webhooks: { ...webhooks, ...Object.fromEntries(events.map((event) => [event, webhookOf(event, credentials)])) },
    components: {
      ...components,
      schemas: { ...components?.schemas, ...ours(schemas) },
      securitySchemes: { ...components?.securitySchemes, ...ours(schemes) },
    },
  };
}

const TOO_OLD = [
  'the document is of a version without webhooks',
  "Call setOpenAPIVersion('3.1.0') on the DocumentBuilder.",
] as const;

function checkEvents(events: readonly string[]): void {
  const unknown = events.find((event) => !Object.hasOwn(CATALOGUE, event));
  if (unknown === undefined) return;
  throw new VoxConfigError('events', `there is no event ${JSON.stringify(unknown)}`, `Known: ${EVENTS.join(', ')}.`);
}

function ours<Component>(components: readonly (readonly [string, Component])[]): Record<string, Component> {
  return Object.fromEntries(components.map(([name, component]) => [componentName(name), component]));
}
