import { useSignal } from '@preact/signals';
import { Button } from './button.js';

/** Copies a text that is there, or is fetched when it is asked for. */
export function CopyButton({
  text,
  children,
}: {
  readonly text: () => string | Promise<string>;
  readonly children: string;
}) {
  const done = useSignal('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await text());
      done.value = 'Copied';
    } catch {
      done.value = 'Not copied';
    }
  };
  return (
    <Button small icon="copy" onClick={() => void copy()}>
      <span aria-live="polite">{done.value || children}</span>
    </Button>
  );
}
