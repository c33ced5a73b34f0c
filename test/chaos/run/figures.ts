/** `lost=0 doubled=0 …` */
export function figures(named: Readonly<Record<string, string | number>>): string {
  return Object.entries(named)
    .map(([name, value]) => `${name}=${typeof value === 'number' ? Math.round(value) : value}`)
    .join(' ');
}
