/** The last line of every mode: `bench node=… name=value …`. */
export function summary(facts: Readonly<Record<string, string | number>>): string {
  const all = { node: process.versions.node, ...facts };
  const parts = Object.entries(all).map(
    ([name, value]) => `${name}=${typeof value === 'number' ? short(value) : value}`,
  );
  return ['bench', ...parts].join(' ');
}

function short(value: number): string {
  return Math.abs(value) < 100 ? value.toFixed(2) : value.toFixed(0);
}
