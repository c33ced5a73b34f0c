import type { PlaygroundError } from '../api/playground.error.js';
import { Notice } from '../ui/notice.js';

export function Refusal({ refusal }: { readonly refusal: PlaygroundError }) {
  return (
    <div class="view">
      <h1>The playground does not let this page in</h1>
      <Notice tone="bad" title={`${refusal.code}: ${refusal.message}`}>
        {refusal.remedy}
      </Notice>
    </div>
  );
}
