import type { AttributeRule } from './attribute-rule.interface.js';
import { matching } from './matching.js';

/** The identifier of a flow. */
export function guid(): AttributeRule<string> {
  return {
    kind: 'guid',
    rule: 'a GUID: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12',
    read: matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  };
}
