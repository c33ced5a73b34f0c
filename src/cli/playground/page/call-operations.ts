import { oneOf, required } from '../../../common/option-rule.js';
import { CALL_EXPORTS } from '../phone/call-exports.js';
import { flowMap } from '../phone/flow-map.js';
import type { CallOperations } from '../protocol/call-operations.types.js';
import { answer, flag, keys, number, phoneNumber, text, url } from './operation-rules.js';
import type { OperationsOf } from './operation-table.types.js';

const call = required(text);

/** The phone. */
export const CALL_OPERATIONS: OperationsOf<CallOperations> = {
  'call.dial': {
    rules: {
      from: phoneNumber,
      to: phoneNumber,
      url,
      time: required(oneOf('virtual', 'real')),
      asks: flag,
      method: oneOf('GET', 'POST'),
      encoding: oneOf('form', 'json'),
    },
    run: ({ calls, target }, input) => {
      const [entry] = target.facts.entries;
      return calls.dial({ ...input, url: target.complete(input.url ?? entry?.url ?? '') });
    },
  },
  'call.press': {
    rules: { call, keys: required(keys) },
    run: ({ calls }, input) => {
      calls.open(input.call).press(input.keys);
      return {};
    },
  },
  'call.say': {
    rules: { call, text: required(text) },
    run: ({ calls }, input) => {
      calls.open(input.call).say(input.text);
      return {};
    },
  },
  'call.silence': {
    rules: { call },
    run: ({ calls }, input) => {
      calls.open(input.call).silence();
      return {};
    },
  },
  'call.hang-up': {
    rules: { call },
    run: ({ calls }, input) => {
      calls.open(input.call).hangUp();
      return {};
    },
  },
  'call.answer': {
    rules: { call, question: number, answer },
    run: ({ calls }, input) => {
      calls.open(input.call).answer(input.question, input.answer);
      return {};
    },
  },
  'call.list': { rules: {}, run: ({ calls }) => ({ calls: calls.list() }) },
  'call.open': { rules: { call }, run: ({ calls }, input) => calls.open(input.call).view },
  'call.export': {
    rules: { call, as: required(oneOf('mermaid', 'vox-test')) },
    run: ({ calls }, { call: id, as }) => {
      const { view, outcomes } = calls.open(id);
      return CALL_EXPORTS[as](view, outcomes);
    },
  },
  'flow.map': { rules: {}, run: ({ calls }) => flowMap(calls.all) },
};
