import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty, type OpenAPIObject } from '@nestjs/swagger';
import { Validator } from '@seriousme/openapi-schema-validator';
import { CATALOGUE, type EventRow, OUTCOMES } from 'nestjs-vox-webhooks/diagnostics';
import { basic, type VoxEventName } from 'nestjs-vox-webhooks';
import { jsonSchemaOf, withVoxWebhooks } from 'nestjs-vox-webhooks/openapi';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { validator } from '../../unit/openapi/validator.js';
import { documentOf } from './document.js';

const ROWS = Object.entries(CATALOGUE) as [VoxEventName, EventRow][];

class Message {
  @ApiProperty({ nullable: true, type: String }) text!: string | null;
}

@Controller('messages')
class Messages {
  @Post()
  send(@Body() message: Message): Message {
    return message;
  }
}

async function complaints(document: OpenAPIObject): Promise<unknown> {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  return result.valid ? [] : result.errors;
}

describe.each(PLATFORMS)('on %s', (platform) => {
  let receiver: Receiver;
  let plain: OpenAPIObject;
  let document: OpenAPIObject;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, controllers: [Messages] });
    plain = documentOf(receiver.app);
    document = withVoxWebhooks(plain);
  });
  afterAll(() => receiver.close());

  it('makes a valid document of OpenAPI 3.1', async () => {
    expect(await complaints(document)).toEqual([]);
    expect(document.openapi).toBe('3.1.0');
    const broken = {
      ...document,
      webhooks: { broken: { post: { responses: { 200: {} } } } },
    } as unknown as OpenAPIObject;
    expect(await complaints(broken)).not.toEqual([]);
  });

  it('keeps the routes of the module out of the paths, and those of the application in', () => {
    expect(Object.keys(document.paths)).toEqual(['/messages']);
  });

  it('has every event as a webhook, and leaves the document it was given as it was', () => {
    expect(Object.keys(document.webhooks ?? {})).toEqual(Object.keys(CATALOGUE));
    expect(plain.webhooks).toBeUndefined();
    expect(Object.keys(plain.components?.schemas ?? {})).toEqual(['Message']);
  });

  it('keeps the components of the application', () => {
    expect(document.components?.schemas).toHaveProperty('Message');
    expect(Object.keys(document.components?.securitySchemes ?? {})).toEqual(['bearer', 'vox.bearer', 'vox.basic']);
  });
});

describe('a webhook', () => {
  let receiver: Receiver;
  let plain: OpenAPIObject;
  let document: OpenAPIObject;
  beforeAll(async () => {
    receiver = await startReceiver();
    plain = documentOf(receiver.app);
    document = withVoxWebhooks(plain);
  });
  afterAll(() => receiver.close());

  const operation = (event: VoxEventName) => document.webhooks?.[event]?.post;

  it.each(ROWS)('%s comes as JSON or form, with either credential, for a reason', (event, { trigger }) => {
    const schema = { $ref: `#/components/schemas/vox.${event}` };
    expect(operation(event)).toMatchObject({
      operationId: `vox.${event}`,
      summary: trigger,
      security: [{ 'vox.bearer': [] }, { 'vox.basic': [] }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } },
      },
    });
  });

  it.each(ROWS)('%s has the schemas of its versions as components, which fit what is sent', (event, { versions }) => {
    const schemas = document.components?.schemas ?? {};
    const fits = validator(Object.assign({ components: { schemas } }, { $ref: `#/components/schemas/vox.${event}` }));
    for (const version of Object.keys(versions)) {
      const { $schema: _, ...expected } = jsonSchemaOf(event, version);
      expect(schemas[`vox.${event}.${version}`]).toEqual(expected);
      expect(fits(samplePayload<VoxEventName>(event, {}, { version: version as never }))).toBe(true);
    }
    expect(fits({ CallSid: 5, status: 5, type: 5 })).toBe(false);
  });

  it.each(ROWS)('%s tells of every outcome, under the status that it has for that mode', (event, { mode }) => {
    const responses = Object.entries(operation(event)?.responses ?? {});
    const found = responses.flatMap(([status, response]) =>
      [...JSON.stringify(response).matchAll(/- `(VOX_\w+)`/g)].map(([, code]) => `${code} ${status}`),
    );
    const expected = Object.values(OUTCOMES).map(
      ({ code, [mode]: told }) => `${code} ${typeof told === 'number' ? told : 200}`,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('that steers a call is answered with a document, a mere notice with nothing', () => {
    const [call, notice] = [operation('voice.inbound')?.responses, operation('sms.dlr')?.responses];
    expect(call?.['200']).toMatchObject({ content: { 'application/xml': { schema: { type: 'string' } } } });
    expect(notice?.['200']).not.toHaveProperty('content');
  });

  it('that is refused is told code, phrase and when to come again', () => {
    const refused = operation('sms.dlr')?.responses['503'];
    expect(refused).toMatchObject({
      headers: { 'Retry-After': { schema: { type: 'integer' } } },
      content: { 'application/json': { schema: { required: ['code', 'message'] } } },
    });
    expect(JSON.stringify(refused)).toContain('"VOX_STORE_DOWN"');
    expect(operation('sms.dlr')?.responses['405']).toMatchObject({
      headers: { Allow: { schema: { enum: ['GET, POST'] } } },
    });
    expect(operation('sms.dlr')?.responses['422']).not.toHaveProperty('headers');
  });

  it('can be chosen, and stands beside those that the document already has', () => {
    const given = { ...plain, webhooks: { mine: { post: { responses: { 200: { description: 'ok' } } } } } };
    const few = withVoxWebhooks(given, { events: ['sms.mo'], credentials: [basic('vox', 'test-password')] });
    expect(Object.keys(few.webhooks ?? {})).toEqual(['mine', 'sms.mo']);
    expect(Object.keys(few.components?.schemas ?? {})).toEqual([
      'vox.sms.mo',
      'vox.sms.mo.v1',
      'vox.sms.mo.2025-02-01',
    ]);
    expect(few.webhooks?.['sms.mo']?.post?.security).toEqual([{ 'vox.basic': [] }]);
    expect(few.components?.securitySchemes).not.toHaveProperty('vox.bearer');
  });

  it('without credentials asks for none', () => {
    const open = withVoxWebhooks(plain, { credentials: [] });
    expect(open.webhooks?.['sms.mo']?.post?.security).toEqual([]);
  });

  it('has no place in a document before 3.1, nor has an event that does not exist', () => {
    expect(() => withVoxWebhooks(documentOf(receiver.app, '3.0.0'))).toThrow(
      /^VOX_CONFIG openapi: .*setOpenAPIVersion/,
    );
    expect(() => withVoxWebhooks(plain, { events: ['sms.new' as 'sms.mo'] })).toThrow(
      /VOX_CONFIG events: .*"sms.new".*sms.mo/,
    );
  });
});
