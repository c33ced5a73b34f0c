/** Name of a component of this package among those of the application. */
export function componentName(name: string): string {
  return `vox.${name}`;
}

/** Reference to the schema of an event or of one of its versions. */
export function schemaRef(name: string): string {
  return `#/components/schemas/${componentName(name)}`;
}
