import { CATALOGUE } from '../../dist-tsc/esm/diagnostics/index.js';
import { ELEMENTS } from '../../dist-tsc/esm/voxml/index.js';
import { messageStandingOf } from '../../dist-tsc/esm/events/messaging/message-standing-of.js';
import { markdownTable } from './markdown-table.mjs';
import { wireExamples } from './wire-examples.mjs';
import { furtherFields, versionedFields } from './wire-fields.mjs';
import { BASIC_CALL, CANDIDATES, FAX, FLOW, INBOUND_MESSAGE, RECEIPT, STATUSES } from './wire-sources.mjs';

/** The generated parts of docs/wire-format.md: whatever a table of the sources says better than a hand. */
export function wireFormatParts() {
  return {
    'event-index': eventIndex(),
    'inbound-message': versionedFields('sms.mo', INBOUND_MESSAGE),
    receipt: versionedFields('sms.dlr', RECEIPT),
    'basic-call': versionedFields('voice.inbound', BASIC_CALL),
    candidates: furtherFields('voice.inbound', CANDIDATES),
    fax: versionedFields('fax.inbound', FAX),
    flow: versionedFields('flow.status', FLOW),
    statuses: statuses(),
    nesting: nesting(),
    examples: wireExamples(),
  };
}

function eventIndex() {
  const rows = Object.entries(CATALOGUE).map(([name, { mode, claims, group, versions, confidence }]) => [
    `\`${name}\``,
    mode,
    claims ? 'payload' : 'route',
    Object.keys(versions).join(', '),
    confidence,
    group ? `Shares its URL with the others of \`${group}\`.` : '',
  ]);
  return markdownTable(['Event', 'Mode', 'Told by', 'Versions', 'How sure', 'Note'], rows);
}

function statuses() {
  const rows = Object.entries(STATUSES).map(([status, basis]) => {
    const { isFinal, outcome } = messageStandingOf(status);
    return [`\`${status}\``, isFinal ? 'yes' : 'no', outcome, basis];
  });
  return markdownTable(['Status', 'Final', 'Outcome', 'Known from'], rows);
}

function nesting() {
  const rows = Object.entries(ELEMENTS).map(([name, { children, text, note, section }]) => [
    `[\`<${name}>\`](voxml.md#${name.toLowerCase()})`,
    children.map((child) => `\`<${child}>\``).join(' ') || '–',
    text ? 'yes' : '–',
    section,
    note ?? '',
  ]);
  return markdownTable(['Element', 'Children', 'Text', 'Section', 'Note'], rows);
}
