import { CATALOGUE } from '../../dist-tsc/esm/diagnostics/index.js';
import { markdownTable } from './markdown-table.mjs';
import { quotedTags } from './quoted-tags.mjs';

/** The events of the catalogue; told by their payload on the bare path, or by a route of their own. */
export function eventTable() {
  const rows = Object.entries(CATALOGUE).map(([name, { mode, versions, payload, claims, trigger, confidence }]) => [
    `\`${name}\``,
    mode === 'actionable' ? '**actionable**' : mode,
    `[\`${payload.name}\`](payloads.md#${payload.name.toLowerCase()})`,
    claims ? '`{path}`' : `\`{path}/${name}\``,
    Object.keys(versions).join(', '),
    quotedTags(trigger),
    confidence,
  ]);
  return markdownTable(['Event', 'Mode', 'Payload', 'URL', 'Versions', 'Sent when', 'Sourced'], rows);
}
