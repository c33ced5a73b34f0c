import type { ApiFault } from '../../src/cli/playground/protocol/api-fault.types.js';
import type {
  InputOf,
  OperationName,
  OutputOf,
  TokenHeader,
} from '../../src/cli/playground/protocol/playground-api.types.js';
import { jsonOf } from './json-of.js';
import { PlaygroundError } from './playground.error.js';

const TOKEN_HEADER: TokenHeader = 'vox-playground-token';

/** Asks the command that serves the page. */
export class PlaygroundClient {
  readonly #headers: Readonly<Record<string, string>>;

  constructor(token: string) {
    this.#headers = { [TOKEN_HEADER]: token };
  }

  /** @throws PlaygroundError */
  async ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    const answer = await this.#fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
    return jsonOf(answer);
  }

  /** @throws PlaygroundError */
  stream(): Promise<Response> {
    return this.#fetch('/api/stream', { headers: this.#headers });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(path, { ...init, cache: 'no-store' }).catch((error: unknown) => {
      const remedy = 'Is `vox playground` still running? Look at its terminal.';
      throw new PlaygroundError('UNREACHABLE', `The playground does not answer (${String(error)}).`, remedy);
    });
    if (!answer.ok) throw await faultOf(answer);
    return answer;
  }
}

async function faultOf(answer: Response): Promise<PlaygroundError> {
  try {
    const { code, message, remedy } = await jsonOf<ApiFault>(answer);
    return new PlaygroundError(code, message, remedy);
  } catch {
    const remedy = 'Open the address that the command has printed.';
    return new PlaygroundError(`HTTP_${answer.status}`, `The playground answered ${answer.status}.`, remedy);
  }
}
