import { ELEMENTS } from '../../dist-tsc/esm/voxml/index.js';
import { markdownTable } from './markdown-table.mjs';

/** Every element of VoXML, from the table that the builder itself is made of. */
export function voxmlReference() {
  const names = Object.keys(ELEMENTS);
  return [
    '# VoXML elements',
    'Generated from the sources by `npm run docs`. The builder refuses whatever does not fit this page, at compile time where the value is written out, else when the document is built. _Vendor code only_ and _candidate_ mark what is not documented.',
    names.map((name) => `[${name}](#${name.toLowerCase()})`).join(' · '),
    ...names.map((name) => section(name, ELEMENTS[name])),
    '',
  ].join('\n\n');
}

function section(name, { kind, about, note, text, children, attributes }) {
  const content = [
    ...(text ? [`text: ${text.rule}`] : []),
    ...(children.length > 0 ? [`children: ${children.map((child) => `\`<${child}>\``).join(', ')}`] : []),
  ];
  const rows = Object.entries(attributes).map(([attribute, rule]) => [
    `\`${attribute}\`${rule.required ? ' (required)' : ''}`,
    rule.rule,
    rule.default === undefined ? '' : `\`${JSON.stringify(rule.default)}\``,
    [rule.event && `A link delivers \`${rule.event}\`.`, rule.note].filter(Boolean).join(' '),
  ]);
  const table = rows.length > 0 ? `\n\n${markdownTable(['Attribute', 'Takes', 'Default', 'Note'], rows)}` : '';
  return `## ${name}\n\n_${kind}${note ? `, ${note}` : ''}._ ${about} Content: ${content.join('; ') || 'none'}.${table}`;
}
