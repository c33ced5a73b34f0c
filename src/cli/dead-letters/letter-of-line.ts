import { isRecord } from '../../common/is-record.js';
import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { LetterLine } from './letter-files.js';
import type { Letter } from './letter.interface.js';

/** A letter of a file, with what is needed to send it again. */
export interface FileLetter extends Letter {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly contentType: string;
  /** Body, or query of a GET; `undefined` where it was not kept. */
  readonly body: Buffer | undefined;
  /** The line is a letter in whole, and one that can be sent. */
  readonly isWhole: boolean;
  /** By a worker: the queue has it as well. */
  readonly isGivenUp: boolean;
  /** Where it stands. */
  readonly place: string;
}

const PATH = /^\/[\x21-\x7e]*$/;
const HEADER = /^[\t\x20-\x7e\x80-\xff]*$/;

/** A line that a crash has cut short is a letter too: it stands for one. */
export function letterOfLine({ line, place }: Pick<LetterLine, 'line' | 'place'>): FileLetter {
  const parsed = parse(line);
  const text = (name: string): string => (typeof parsed[name] === 'string' ? parsed[name] : '');
  const details = Array.isArray(parsed['details']) ? parsed['details'].map(String) : [];
  const [id, event, at, method, path, contentType] = FIELDS.map(text) as Texts;
  return {
    id,
    event,
    at,
    method,
    path,
    reason: [text('code') || `broken line (${place})`, ...details].join('; '),
    contentType,
    body: typeof parsed['body'] === 'string' ? Buffer.from(parsed['body'], 'base64') : undefined,
    isWhole: PATH.test(path) && HEADER.test(contentType) && ['GET', 'POST'].includes(method),
    isGivenUp: parsed['code'] === OUTCOMES.failed.code,
    place,
  };
}

const FIELDS = ['key', 'event', 'at', 'method', 'path', 'contentType'] as const;
type Texts = [string, string, string, string, string, string];

function parse(line: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(line);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
