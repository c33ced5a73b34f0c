import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { XmlError } from '@rgrove/parse-xml';
import { faultOfError } from '../../../src/xml/fault-of-error.js';

const library = dirname(createRequire(import.meta.url).resolve('@rgrove/parse-xml'));
const source = readFileSync(join(library, 'lib/Parser.js'), 'utf8');
// Reached only by what our own rules refuse before: document type declarations and illegal characters.
const UNREACHED = new Set([
  'Expected a name',
  'Expected a public identifier',
  'Expected a system identifier',
  'Unclosed internal subset',
  'Unclosed doctype declaration',
  'Invalid character in public identifier',
  'Invalid character',
]);
const messages = [...source.matchAll(/this\.error\((["'`])(.*)\1\)/g)].map(([, , message = '']) =>
  message.replaceAll('\\`', '`'),
);

describe('faultOfError', () => {
  it('finds the messages of the parser', () => {
    expect(messages.length).toBeGreaterThan(30);
    expect(messages).toEqual(expect.arrayContaining([...UNREACHED, 'Missing end tag for element ${name}']));
  });

  it.each(messages.filter((message) => !UNREACHED.has(message)))('has a phrase for "%s"', (message) => {
    for (const text of ['', 'secret', '</secret', '<secret', '<!secret', '<![CDATA[secret', ']]>secret', '&secret']) {
      const fault = faultOfError(text, new XmlError(message.replace('${', 'secret ${'), 0, text));
      expect(fault.reason).not.toBe('not well-formed XML');
      expect(fault.message).toBe(`${fault.reason} (line 1)`);
      expect(fault.message).not.toMatch(/secret/);
    }
  });

  it('has one for messages that it does not know, and quotes neither them nor the document', () => {
    const text = 'a\nsecret';
    const fault = faultOfError(text, new XmlError('Something new: secret', 4, text));
    expect(fault.message).toBe('not well-formed XML (line 2)');
    expect(fault.cause).toBeUndefined();
  });
});
