import { Badge, type Tone } from './badge.js';

const TONES: Readonly<Record<number, Tone>> = { 2: 'good', 3: 'warn', 4: 'warn', 5: 'bad' };

/** The status of an answer; 0 where none came. */
export function StatusBadge({ status }: { readonly status: number }) {
  return <Badge tone={TONES[Math.floor(status / 100)] ?? 'bad'}>{status === 0 ? 'no answer' : status}</Badge>;
}
