import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request as plain,
  type Server,
  type ServerResponse,
} from 'node:http';
import { request as secure } from 'node:https';
import type { DeliveryFault } from '../../../testing/delivery/delivery-attempt.interface.js';
import { deliveryFaultOf } from '../../../testing/delivery/delivery-faults.js';
import type { Recorder, Recording } from '../inbox/recorder.js';
import { MEDIA_PATH, type MediaShelf } from '../messages/media-shelf.js';
import { headerLines } from '../wire/header-lines.js';
import { onAnswer } from '../wire/on-answer.js';
import type { TargetPolicy } from '../wire/target-policy.js';
import { HeldBody } from './held-body.js';
import type { ProxyCounter } from './proxy-counter.js';

/** Milliseconds that the target may be silent. */
const SILENCE = 120_000;

/**
 * Forwards every request to the target, byte for byte, and records both sides. It takes any host name: a tunnel has its
 * own. Header lines keep order, spelling and repetition; only `Connection` belongs to each connection.
 */
export class ProxyListener {
  readonly server: Server;

  constructor(
    private readonly policy: TargetPolicy,
    private readonly recorder: Recorder,
    private readonly shelf: MediaShelf,
    private readonly counter: ProxyCounter,
  ) {
    this.server = createServer({ requestTimeout: 0 }, (request, response) => this.forward(request, response));
  }

  private forward(request: IncomingMessage, response: ServerResponse): void {
    const { url = '/' } = request;
    if (url.startsWith(MEDIA_PATH)) return this.shelf.serve(url, response);
    const sent = new HeldBody();
    request.on('data', (chunk: Buffer) => sent.add(chunk));
    const exchange = { request, response, sent, begun: performance.now() };
    try {
      const onward = this.open(request);
      onAnswer(
        onward,
        (answer) => this.giveBack(exchange, answer),
        (error) => this.fail(exchange, error),
      );
      // Who has gone does not want the answer any more.
      response.on('close', () => onward.destroy());
      request.pipe(onward);
    } catch (error) {
      this.fail(exchange, error);
    }
  }

  /** @throws TypeError for a path that no request can have */
  private open({ method, url, rawHeaders }: IncomingMessage): ClientRequest {
    const { target, lookup } = this.policy;
    const { protocol, hostname, port } = target;
    const send = protocol === 'https:' ? secure : plain;
    const to = { hostname: hostname.replace(/^\[|\]$/g, ''), port: port || undefined, servername: hostname };
    const how = { agent: false, lookup, timeout: SILENCE, setHost: false } as const;
    const onward = send({ ...to, ...how, method, path: url, headers: rawHeaders });
    return onward.on('timeout', () => onward.destroy(Object.assign(new Error('TIMEOUT'), { code: 'TIMEOUT' })));
  }

  private giveBack(exchange: Exchange, answer: IncomingMessage): void {
    const { response, begun } = exchange;
    const { statusCode: status = 502, statusMessage: statusText = '', rawHeaders } = answer;
    const firstByte = Math.round(performance.now() - begun);
    const body = new HeldBody();
    response.sendDate = false;
    response.writeHead(status, statusText, rawHeaders);
    response.flushHeaders();
    answer.on('data', (chunk: Buffer) => body.add(chunk));
    answer.on('error', () => response.destroy());
    answer.on('end', () => {
      if (answer.rawTrailers.length > 0)
        response.addTrailers(headerLines(answer.rawTrailers).map(([name, value]): [string, string] => [name, value]));
      const message = { headers: headerLines(rawHeaders), body: body.bytes, bytes: body.size };
      this.record(exchange)?.end({ status, statusText, message, firstByte });
      this.counter.answered();
    });
    answer.on('aborted', () => this.recordFault(exchange, { code: 'ECONNRESET' }));
    answer.pipe(response);
  }

  private fail(exchange: Exchange, error: unknown): void {
    const { response } = exchange;
    const fault = this.recordFault(exchange, error);
    if (response.headersSent || response.destroyed) return void response.destroy();
    const text = JSON.stringify({ code: 'VOX_PLAYGROUND_PROXY', message: fault.message, remedy: fault.remedy });
    response.writeHead(502, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' }).end(text);
  }

  private recordFault(exchange: Exchange, error: unknown): DeliveryFault {
    const fault = deliveryFaultOf(error);
    this.record(exchange)?.end({ fault });
    this.counter.failed();
    return fault;
  }

  /** Once for each exchange. All of its body is known by then. */
  private record(exchange: Exchange): Recording | undefined {
    if (exchange.isRecorded) return undefined;
    exchange.isRecorded = true;
    const { request, sent } = exchange;
    const { method = 'GET', url: path = '/', rawHeaders } = request;
    const address = path.startsWith('/') ? this.policy.target.origin + path : path;
    const url = URL.canParse(address) ? new URL(address) : this.policy.target;
    return this.recorder.begin(
      { source: 'proxy', method, url, path, begun: exchange.begun },
      { headers: headerLines(rawHeaders), body: sent.bytes, bytes: sent.size },
    );
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly sent: HeldBody;
  readonly begun: number;
  isRecorded?: boolean;
}
