import { Session } from 'node:inspector/promises';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import {
  OnVoxEvent,
  type SmsDlr,
  type VoiceInbound,
  type VoxDocument,
  voxml,
  VoxWebhooksModule,
} from 'nestjs-vox-webhooks';
import { callBody } from '../http/handlers/deliveries.js';
import { receipt } from '../http/delivery/receipts.js';
import { FORM_TYPE, GOOD, PATH, startReceiver } from '../support/receiver.js';
import type { RequestParts } from '../support/request-text.js';

/** What runs for one warm webhook of a receiver on default options: the files that the compiler wrote, on Express. */
const PACKAGE = new URL('../../dist-tsc/esm/', import.meta.url).href;
const WARM_UP = 200;
/** Of several webhooks the one counts that has the fewest beside it. */
const MEASURED = 9;
/** The event loop's monitor has a timer every 20 ms: in this time it fires. In milliseconds. */
const QUIET = 100;

@Injectable()
class Desk {
  @OnVoxEvent('sms.dlr')
  take(_receipt: SmsDlr): void {}

  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): VoxDocument {
    return voxml().say('Hello').hangup();
  }
}

@Module({})
class EmptyModule {}

const receiver = await startReceiver({ providers: [Desk], imports: [EmptyModule], app: { logger: false } });
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

const KINDS: Readonly<Record<string, (count: number) => RequestParts>> = {
  receipt: (count) => receipt(`hops-${count}`),
  call: () => ({ path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() }),
};

/** The functions of the package that have run since this was asked last, as `file: function (line)`. */
async function ranSince(): Promise<readonly string[]> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.startsWith(PACKAGE))
    .flatMap(({ url, functions }) =>
      functions
        .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
        .map(
          ({ functionName, ranges }) =>
            `${url.slice(PACKAGE.length)}: ${functionName || '=>'} @${ranges[0]?.startOffset}`,
        ),
    )
    .toSorted();
}

async function ranFor(make: (count: number) => RequestParts): Promise<readonly string[]> {
  const send = async (count: number): Promise<void> => {
    const { status, body } = await receiver.send(make(count));
    if (status !== 200) throw new Error(`${status} ${body}`);
  };
  for (let count = 0; count < WARM_UP; count++) await send(count);
  // What runs without any webhook as well is no part of one. On a busy machine it runs beside each of them.
  await ranSince();
  await sleep(QUIET);
  const timers = new Set(await ranSince());
  const all: (readonly string[])[] = [];
  for (let count = 0; count < MEASURED; count++) {
    await ranSince();
    await send(WARM_UP + count);
    await nextTurn();
    all.push((await ranSince()).filter((one) => !timers.has(one)));
  }
  const [fewest = []] = all.toSorted((a, b) => a.length - b.length);
  return fewest;
}

/** Providers of the module beyond those that Nest gives to every module. */
function providers(): readonly string[] {
  const modules = [...receiver.app.get(ModulesContainer).values()];
  const [own, empty] = [VoxWebhooksModule, EmptyModule].map((type) =>
    modules.find(({ metatype }) => metatype === type),
  );
  const usual = [...(empty?.providers.keys() ?? [])].filter((token) => token !== EmptyModule);
  const tokens = [...(own?.providers.keys() ?? [])].filter((token) => token !== VoxWebhooksModule);
  return tokens
    .filter((token) => !usual.includes(token))
    .map((token) => (typeof token === 'function' ? token.name : String(token)));
}

async function report(): Promise<Record<string, unknown>> {
  const ran: Record<string, unknown> = {};
  for (const [kind, make] of Object.entries(KINDS)) ran[kind] = await ranFor(make);
  return { ...ran, providers: providers() };
}

process.on('message', () => void report().then((told) => process.send?.(told)));
process.send?.({ port: receiver.port });
