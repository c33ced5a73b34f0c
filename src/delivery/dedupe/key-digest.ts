import { hash } from 'node:crypto';

const PREFIX = 'v1-';
/** Of a key that ends with a SHA-256 of its own in base64url, as those of events do. */
const LENGTH = 46;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE_OF = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/**
 * 96 bits of a SHA-256 in two whole numbers: no two of any number of keys have the same. What has the form of a key of an
 * event is taken for one, and its digest is read instead of made.
 */
export class KeyDigest {
  first = 0;
  second = 0;

  /** Becomes the digest of a key. */
  read(key: string): void {
    if (key.length === LENGTH && key.startsWith(PREFIX) && this.take(key, PREFIX.length)) return;
    this.take(hash('sha256', key, 'base64url'), 0);
  }

  private take(text: string, at: number): boolean {
    const [a, b, c, d] = [bitsAt(text, at), bitsAt(text, at + 4), bitsAt(text, at + 8), bitsAt(text, at + 12)];
    this.first = a * 2 ** 24 + b;
    this.second = c * 2 ** 24 + d;
    return (a | b | c | d) >= 0;
  }
}

/** 24 bits, or a number below 0 if there is a character of another alphabet. */
function bitsAt(text: string, at: number): number {
  const valueAt = (index: number): number => VALUE_OF[text.charCodeAt(index)] ?? -1;
  return (valueAt(at) << 18) | (valueAt(at + 1) << 12) | (valueAt(at + 2) << 6) | valueAt(at + 3);
}
