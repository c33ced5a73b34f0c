import type { HandlerRun } from '../../outcomes/handler-run.interface.js';

/** How a webhook ended, as the answer says in the header `vox-outcome`, which the module sends outside of production. */
export interface ReportedOutcome {
  /** Code of the table of outcomes, for example `VOX_HANDLER_FAILED`. */
  readonly code: string;
  /** Names of the fields that have refused the event. */
  readonly fields?: readonly string[];
  /** Names of the fields that did not fit, and that the event could do without. */
  readonly flaws?: readonly string[];
  /** The document is a fallback, and not that of a handler. */
  readonly fallback?: true;
  /** Event, version, id of the credential and handlers, where the option `outcomeHeader` is `'detailed'`. */
  readonly event?: string;
  readonly version?: string;
  readonly credential?: string;
  readonly handlers?: readonly HandlerRun[];
}

/** Reads the header: a token with parameters (RFC 9651 section 3.3). `undefined` for no header, and for another form. */
export function reportedOutcome(header: string | null | undefined): ReportedOutcome | undefined {
  const [, code, rest = ''] = /^ *(VOX_[A-Z0-9_]{1,60})( *;.*)?$/.exec(header ?? '') ?? [];
  if (code === undefined) return undefined;
  const [fields, flaws, handlers] = ['fields', 'flaws', 'handlers'].map((name) => namesOf(rest, name));
  const [event, version, credential] = ['event', 'version', 'credential'].map((name) => wordOf(rest, name));
  const isFallback = /; *fallback *(?:;|$)/.test(rest);
  return {
    code,
    ...(fields && { fields }),
    ...(flaws && { flaws }),
    ...(isFallback && { fallback: true }),
    ...(event !== undefined && { event }),
    ...(version !== undefined && { version }),
    ...(credential !== undefined && { credential }),
    ...(handlers && { handlers: handlers.flatMap(handlerOf) }),
  };
}

function wordOf(parameters: string, parameter: string): string | undefined {
  return new RegExp(`; *${parameter}="([\\w.#-]{1,64})"`).exec(parameters)?.[1];
}

function namesOf(parameters: string, parameter: string): readonly string[] | undefined {
  const [, list] = new RegExp(`; *${parameter}="([\\w.,[\\] $-]+)"`).exec(parameters) ?? [];
  return list?.split(',').map((name) => name.trim());
}

/** `Messages.inbound 3.2 VOX_HANDLED`. */
function handlerOf(text: string): HandlerRun[] {
  const [, handler, ms, code] = /^([\w$.]+) (\d+(?:\.\d+)?) (VOX_[A-Z0-9_]+)$/.exec(text) ?? [];
  return handler !== undefined && code !== undefined ? [{ handler, ms: Number(ms), code }] : [];
}
