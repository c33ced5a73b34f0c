import type { PresentedCredential } from '../../../credentials/credential.interface.js';
import { LINK_PARAMETERS } from '../../../common/link-parameters.js';
import { isRecord } from '../../../common/is-record.js';
import type { HeaderLine } from '../wire/wire.types.js';
import { withoutCards } from './card-numbers.js';

const SECRET_HEADERS =
  /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key|.*(token|secret|signature).*)$/i;
const MARK = new RegExp(`(${LINK_PARAMETERS.mark}=)([\\w.%-]+)`, 'g');
const SHORTEST_SECRET = 4;

/** Hides secrets in all that is kept and shown: credentials, signatures of links, numbers of cards. */
export class Masker {
  private readonly names: ReadonlySet<string>;
  private readonly secrets: readonly string[];

  constructor(auth: PresentedCredential | 'none') {
    const presented = auth === 'none' ? {} : auth.present();
    this.names = new Set(Object.keys(presented).map((name) => name.toLowerCase()));
    this.secrets = Object.values(presented)
      .flatMap((value) => [value, ...value.split(' ').slice(1), ...passwordsOf(value)])
      .filter(({ length }) => length >= SHORTEST_SECRET);
  }

  /** Asterisks take the place of as many characters: places in a document stay where they are. */
  text(text: string): string {
    const marked = text.includes(LINK_PARAMETERS.mark)
      ? text.replace(MARK, (_, name, mark) => name + stars(mark))
      : text;
    const secretless = this.secrets.reduce((rest, secret) => rest.replaceAll(secret, stars(secret)), marked);
    return withoutCards(secretless);
  }

  /** Every text of a value as JSON has it. */
  deep<Value>(value: Value): Value {
    return this.inside(value) as Value;
  }

  headers(lines: readonly HeaderLine[]): HeaderLine[] {
    return lines.map(([name, value]) => [name, this.header(name, value)]);
  }

  private header(name: string, value: string): string {
    if (!SECRET_HEADERS.test(name) && !this.names.has(name.toLowerCase())) return this.text(value);
    const [scheme = '', ...rest] = value.split(' ');
    return rest.length > 0 && /authorization$/i.test(name) ? `${this.text(scheme)} ***` : '***';
  }

  private inside(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((one) => this.inside(one));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [this.text(name), this.inside(one)]));
  }
}

const stars = (text: string): string => '*'.repeat(text.length);

/** The password of `Basic`. */
function passwordsOf(value: string): string[] {
  const [, encoded] = /^Basic (.+)$/i.exec(value) ?? [];
  const pair = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString();
  return pair.includes(':') ? [pair.slice(pair.indexOf(':') + 1)] : [];
}
