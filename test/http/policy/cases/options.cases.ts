import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyGroup } from '../support/policy-case.js';
import { call, form, json, message, get } from '../support/requests.js';
import { brokenSink, hangingSink, ListedLetters, throwingSink } from '../support/sinks.js';

const invalid = message({ from: undefined });
const invalidCall = form('From=1', '/voice.inbound');
const broken = json('{"a":');
const brokenCall = json('{"a":', '/voice.inbound');
const foreign = json({ hello: 'world' });
const foreignCall = call({}, '');
const flow = json({ status: 'completed' }, '/flow.status');

const sinkless = (name: string, sink: typeof brokenSink): PolicyGroup => ({
  rule: `nothing is acknowledged that ${name}`,
  options: () => ({
    deadLetters: sink,
    onUndecodable: 'quarantine',
    onUnhandled: 'quarantine',
    handlerDeadline: 400,
    calls: { deadline: 400 },
  }),
  calls: true,
  cases: [
    { name: 'a message against its schema', ends: 'sinkDown', send: invalid },
    { name: 'a call against its schema', ends: 'sinkDown', heard: HANG_UP, send: invalidCall },
    { name: 'a broken body', ends: 'sinkDown', send: broken },
    { name: 'a broken call', ends: 'sinkDown', heard: HANG_UP, send: brokenCall },
    { name: 'an event nobody knows', ends: 'sinkDown', send: foreign },
  ],
});

export const OPTIONS: readonly PolicyGroup[] = [
  {
    rule: "onInvalid 'reject' refuses although there is a sink",
    options: () => ({ deadLetters: new ListedLetters(), onInvalid: 'reject' }),
    cases: [
      { name: 'a message against its schema', ends: 'invalid', send: invalid },
      { name: 'a call against its schema', ends: 'invalid', heard: HANG_UP, send: invalidCall },
    ],
  },
  {
    rule: "onInvalid 'deliver-raw' does not deliver what cannot be read",
    options: () => ({ onInvalid: 'deliver-raw' }),
    cases: [
      { name: 'a broken body', ends: 'badJson', send: broken },
      { name: 'a message against its schema', ends: 'handled', send: invalid },
      { name: 'a call against its schema', ends: 'handled', heard: DOCUMENT, send: invalidCall },
    ],
  },
  {
    rule: "onUndecodable 'quarantine' keeps what cannot be read",
    options: () => ({ deadLetters: new ListedLetters(), onUndecodable: 'quarantine' }),
    cases: [
      { name: 'broken JSON', ends: 'quarantined', send: broken },
      { name: 'a body that is no UTF-8', ends: 'quarantined', send: json(Buffer.from([0xff])) },
      { name: 'a body too deep', ends: 'quarantined', send: json('['.repeat(40)) },
      { name: 'a list', ends: 'quarantined', send: json('[]') },
      { name: 'an empty body', ends: 'quarantined', send: json('') },
      { name: 'a name twice', ends: 'quarantined', send: get('?a=1&a=2') },
      { name: 'a broken call', ends: 'quarantined', heard: HANG_UP, send: brokenCall },
      { name: 'not what is too large', ends: 'tooLarge', send: json('x'.repeat(262_145)) },
      {
        name: 'not what has a foreign type',
        ends: 'mediaType',
        send: { ...broken, headers: broken.headers?.slice(0, 1) },
      },
    ],
  },
  {
    rule: "onUndecodable 'reject' refuses although there is a sink",
    options: () => ({ deadLetters: new ListedLetters() }),
    cases: [
      { name: 'a broken body', ends: 'badJson', send: broken },
      { name: 'a broken call', ends: 'badJson', heard: HANG_UP, send: brokenCall },
      { name: 'an event nobody knows is kept', ends: 'quarantined', send: foreign },
    ],
  },
  {
    rule: "onUnhandled 'accept' acknowledges what nobody handles",
    calls: false,
    cases: [
      { name: 'a flow without a handler', ends: 'unhandled', send: flow },
      { name: 'the end of a call without a handler', ends: 'unhandled', send: call({}, '/voice.status') },
      { name: 'a call without a handler', ends: 'unhandled', heard: HANG_UP, send: call() },
      { name: 'an event nobody knows', ends: 'unknownEvent', send: foreign },
      { name: 'a call on a route that names no event', ends: 'unknownEvent', heard: HANG_UP, send: foreignCall },
    ],
  },
  {
    rule: 'a step that no handler has is a route that leads nowhere, for a call as well',
    calls: false,
    cases: [
      { name: 'a call at another step', ends: 'unknownStep', send: call({}, '/voice.record/tolt') },
      { name: 'a call without a step', ends: 'unhandled', heard: HANG_UP, send: call({}, '/voice.record') },
      {
        name: 'an event that nobody handles at any step',
        ends: 'unhandled',
        heard: HANG_UP,
        send: call({}, '/voice.dial/x'),
      },
    ],
  },
  {
    rule: "onUnhandled 'accept' without a fallback",
    options: () => ({ calls: { fallback: false } }),
    calls: false,
    cases: [
      { name: 'a flow without a handler', ends: 'unhandled', send: flow },
      { name: 'a call without a handler', ends: 'unhandled', status: 404, send: call() },
      { name: 'a call on a route that names no event', ends: 'unknownEvent', status: 404, send: foreignCall },
    ],
  },
  {
    rule: "onUnhandled 'reject' refuses what nobody handles",
    options: () => ({ onUnhandled: 'reject' }),
    calls: false,
    cases: [
      { name: 'a flow without a handler', ends: 'unhandledRefused', send: flow },
      { name: 'a call without a handler', ends: 'unhandledRefused', heard: HANG_UP, send: call() },
      { name: 'an event nobody knows', ends: 'unhandledRefused', send: foreign },
      { name: 'a call on a route that names no event', ends: 'unhandledRefused', heard: HANG_UP, send: foreignCall },
      { name: 'a message with a handler', ends: 'handled', send: message() },
    ],
  },
  {
    rule: "onUnhandled 'quarantine' keeps what nobody handles",
    options: () => ({ onUnhandled: 'quarantine', deadLetters: new ListedLetters() }),
    calls: false,
    cases: [
      { name: 'a flow without a handler', ends: 'quarantined', send: flow },
      { name: 'a call without a handler', ends: 'quarantined', heard: HANG_UP, send: call() },
      { name: 'an event nobody knows', ends: 'quarantined', send: foreign },
      { name: 'a call on a route that names no event', ends: 'quarantined', heard: HANG_UP, send: foreignCall },
    ],
  },
  {
    rule: 'a call that is kept without a fallback is acknowledged',
    options: () => ({ deadLetters: new ListedLetters(), calls: { fallback: false }, onUndecodable: 'quarantine' }),
    cases: [
      { name: 'a call against its schema', ends: 'quarantined', send: invalidCall },
      { name: 'a broken call', ends: 'quarantined', send: brokenCall },
    ],
  },
  sinkless('a sink refused', brokenSink),
  sinkless('a sink refused by throwing', throwingSink),
  sinkless('a sink did not keep in time', hangingSink),
  {
    rule: 'a drop is not acknowledged that the sink refused',
    options: () => ({ deadLetters: brokenSink }),
    cases: [
      { name: 'a message', ends: 'sinkDown', runs: 1, send: message({ behave: 'throws DropDelivery' }) },
      { name: 'a call', ends: 'sinkDown', runs: 1, heard: HANG_UP, send: call({ behave: 'throws DropDelivery' }) },
    ],
  },
  {
    rule: 'without a fallback and without a sink that works, a call gets the status',
    options: () => ({ deadLetters: brokenSink, calls: { fallback: false } }),
    cases: [{ name: 'a call against its schema', ends: 'sinkDown', send: invalidCall }],
  },
  ...([202, 204] as const).map((status): PolicyGroup => ({
    rule: `acknowledge ${status} is the status of what is done`,
    options: () => ({ acknowledge: status, deadLetters: new ListedLetters() }),
    cases: [
      { name: 'a message', ends: 'handled', status, send: message() },
      {
        name: 'a message that is dropped',
        ends: 'dropped',
        status,
        runs: 1,
        letters: 1,
        send: message({ behave: 'throws DropDelivery' }),
      },
      { name: 'a message that is kept', ends: 'quarantined', status, send: invalid },
      { name: 'an event nobody knows', ends: 'quarantined', status, send: foreign },
      { name: 'not of a call', ends: 'handled', heard: DOCUMENT, send: call() },
      { name: 'not of an endpoint check', ends: 'probe', send: get('') },
      { name: 'not of a failure', ends: 'failed', runs: 1, send: message({ behave: 'throws an Error' }) },
    ],
  })),
];
