import type { Call } from '../../testing/phone/call.js';
import { PhoneError } from '../../testing/phone/phone.error.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialFrom } from '../arguments/credential-arguments.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { withProgress } from '../progress.js';
import { summarizeCall } from './call-summary.js';
import type { Action, Caller } from './caller-action.js';
import { dialFrom } from './dial-from.js';
import { JsonView } from './json-view.js';
import { mapFrom } from './map-from.js';
import { ScriptedCaller } from './scripted-caller.js';
import { TextView } from './text-view.js';
import { TypingCaller } from './typing-caller.js';

const ACTS: Readonly<Record<Action['kind'], (call: Call, text: string) => Promise<void>>> = {
  keys: (call, text) => call.press(text),
  speech: (call, text) => call.say(text),
  quiet: (call) => call.stayQuiet(),
  hangup: (call) => call.hangUp(),
};

/** Texts in place of those of the testing kit, which address programmers. */
const REFUSALS: Readonly<Partial<Record<PhoneError['code'], string>>> = {
  VOX_PHONE_NOT_LISTENING: 'the call does not take this input now; see what it waits for.',
};

/** Calls and takes turns of the caller as long as the call lasts. Returns the exit code. */
export async function runCall(args: Arguments, terminal: Console): Promise<number> {
  const json = args.flag('json');
  // A prompt would mix with the lines of JSON.
  const console = json ? { ...terminal, isInteractive: false } : terminal;
  const credential = await credentialFrom(args, console);
  const dial = dialFrom(args, credential);
  const map = mapFrom(args);
  const script = args.text('script');
  // What is typed is seen already.
  const inputs = !console.isInteractive || script !== undefined;
  const view = json ? new JsonView(console) : new TextView(console, { inputs, requests: args.flag('requests'), map });
  const current = await withProgress(console, dial);
  view.show(current);
  const caller = script === undefined ? new TypingCaller(console) : new ScriptedCaller(script);
  const isStuck = await converse(current, caller, {
    act: async (action) => {
      await withProgress(console, () => ACTS[action.kind](current, 'text' in action ? action.text : ''));
      view.show(current);
    },
    refuse: (problem) => view.refuse(problem),
    retry: console.isInteractive,
  });
  caller.close();
  const allowFallback = args.flag('allow-fallback');
  const { lines, exitCode } = summarizeCall(current, { from: credential.from, map, allowFallback });
  const code = isStuck && exitCode === EXIT_CODE.fine ? EXIT_CODE.wrong : exitCode;
  view.end(current, { lines, exitCode: code });
  return code;
}

interface Conversation {
  readonly act: (action: Action) => Promise<void>;
  readonly refuse: (problem: string) => void;
  /** After a turn that is not possible, ask for another one. */
  readonly retry: boolean;
}

/** @returns whether a turn was not possible, or turns were left */
async function converse(current: Call, caller: Caller, { act, refuse, retry }: Conversation): Promise<boolean> {
  while (current.waitingFor) {
    const action = (await caller.next()) ?? { kind: 'hangup' };
    try {
      await act(action);
    } catch (error) {
      if (!(error instanceof PhoneError)) throw error;
      refuse(`${error.code}: ${REFUSALS[error.code] ?? error.message}`);
      if (retry) continue;
      await current.hangUp();
      return true;
    }
  }
  if (caller.left === 0) return false;
  refuse(`The call ended with ${caller.left} more ${caller.left === 1 ? 'turn' : 'turns'} in the script.`);
  return true;
}
