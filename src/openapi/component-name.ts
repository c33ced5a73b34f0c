/** Name of a component of ours among those of the application. */
export function componentName(name: string): string {
  return `vox.${name}`;
}
