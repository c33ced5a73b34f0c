import { componentName } from './component-name.js';

/** Where the schema of an event or a version stands in the document. */
export function schemaRef(name: string): string {
  return `#/components/schemas/${componentName(name)}`;
}
