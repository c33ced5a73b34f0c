import { strict as assert } from 'node:assert';
import { saxesVerdict } from '../../unit/reply/saxes-verdict.js';
import { DocumentFault } from '../../../src/xml/document-fault.js';
import { decodeDocument } from '../../../src/xml/decode-document.js';
import { parseDocument } from '../../../src/xml/parse-document.js';
import type { FuzzTarget } from '../fuzz-target.interface.js';

/** A document that a handler or another server has written. Saxes has to come to the same verdict. */
export const xmlTarget: FuzzTarget = {
  name: 'xml',
  files: ['/src/xml/', '/@rgrove/parse-xml/'],
  words: [
    '<Response>',
    '</Response>',
    '<Response/>',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<!-- -->',
    '--',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE a>',
    '<?p i?>',
    '?>',
    '/>',
    ' a="b"',
    " xml:space='preserve'",
    '&amp;',
    '&#x41;',
    '&#65;',
    '&#xFFFF;',
    '&nope;',
    '&',
    '<',
    '<a>',
    '</a>',
    '\r\n',
    '\u0000',
    '\ufeff',
    '\ud83d\ude00',
  ],
  run(input) {
    const text = decodeDocument(input);
    if (text instanceof DocumentFault) return;
    const parsed = parseDocument(text);
    const isAccepted = !(parsed instanceof DocumentFault);
    assert.equal(isAccepted, saxesVerdict(text), isAccepted ? 'accepted' : parsed.message);
    if (isAccepted) assert.equal(parsed.root.name, 'Response');
    else assert.ok(parsed.line >= 1 && parsed.line <= 1 + text.split(/\r\n?|\n/).length, `line ${parsed.line}`);
  },
};
