import type { Asked, Told } from './asked.js';

/** The forms in which API Gateway hands a request to a function. */
export const FORMS = ['v1', 'v1, base64', 'v2', 'v2, base64'] as const;
export type Form = (typeof FORMS)[number] | 'http';

/** The members that all adapters look at in the answer of a function. */
export interface GatewayAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly unknown[]>>;
  readonly body: string;
  readonly isBase64Encoded?: boolean;
}

const ADDRESS = '203.0.113.7';

/** An event as API Gateway sends it: a REST API (v1), or an HTTP API or the URL of a function (v2). */
export function gatewayEvent(asked: Asked, form: Form): object {
  const isBase64Encoded = form.endsWith('base64');
  const body =
    asked.body === undefined ? undefined : Buffer.from(asked.body).toString(isBase64Encoded ? 'base64' : 'utf8');
  return form.startsWith('v1') ? restEvent(asked, body, isBase64Encoded) : httpEvent(asked, body, isBase64Encoded);
}

/** The names of headers are as the sender spells them, and there is no Content-Length. */
function restEvent(
  { method, path, query, headers }: Asked,
  body: string | undefined,
  isBase64Encoded: boolean,
): object {
  const parameters = [...new URLSearchParams(query)];
  return {
    version: '1.0',
    resource: '/{proxy+}',
    path,
    httpMethod: method,
    headers: { ...headers },
    multiValueHeaders: listed(Object.entries(headers)),
    queryStringParameters: query ? Object.fromEntries(parameters) : null,
    multiValueQueryStringParameters: query ? listed(parameters) : null,
    pathParameters: { proxy: path.slice(1) },
    requestContext: { requestId: 'one', httpMethod: method, path, stage: 'prod', identity: { sourceIp: ADDRESS } },
    body: body ?? null,
    isBase64Encoded,
  };
}

const listed = (entries: readonly (readonly [string, string])[]): Record<string, string[]> =>
  Object.fromEntries(entries.map(([name, value]) => [name, [value]]));

/** The names of headers are in lower case. */
function httpEvent(
  { method, path, query, headers }: Asked,
  body: string | undefined,
  isBase64Encoded: boolean,
): object {
  const parameters = Object.fromEntries(new URLSearchParams(query));
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query.slice(1),
    headers: lowered,
    ...(query && { queryStringParameters: parameters }),
    requestContext: { requestId: 'one', stage: '$default', http: { method, path, sourceIp: ADDRESS } },
    ...(body !== undefined && { body }),
    isBase64Encoded,
  };
}

/** What API Gateway makes of the answer of a function. */
export function toldBy({ statusCode, headers, multiValueHeaders, body, isBase64Encoded }: GatewayAnswer): Told {
  const types = Object.entries({ ...headers, ...multiValueHeaders }).filter(([name]) => /^content-type$/i.test(name));
  const type = types.map(([, value]) => String(value)).join();
  return { status: statusCode, type, body: isBase64Encoded ? Buffer.from(body, 'base64').toString() : body };
}
