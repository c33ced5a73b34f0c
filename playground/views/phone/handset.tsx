import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../../state/store.js';
import { CallScreen } from './call-screen.js';
import { DialForm } from './dial-form.js';
import { keysIn } from './keys.js';
import { useCallActions } from './use-call-actions.js';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** The face of the phone. Digits that are typed or pasted anywhere on it are pressed. */
export function Handset() {
  const { calls } = useStore();
  const call = calls.shown.value;
  const isOn = call !== undefined && !calls.isPutDown.value;
  const { press, hangUp } = useCallActions(call);
  const face = useRef<HTMLDivElement>(null);
  const isRunning = isOn && call.now.state !== 'ended';

  useEffect(() => {
    // The form of a new call had the focus, and is gone.
    if (isRunning && document.activeElement === document.body) face.current?.focus({ preventScroll: true });
  }, [isRunning, call?.call]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isRunning || isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = event.key.length === 1 ? keysIn(event.key) : '';
    if (keys !== '') press(keys);
    else if (event.key === 'Escape') hangUp();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const keys = keysIn(event.clipboardData?.getData('text') ?? '');
    if (isRunning && !isWriting(event.target) && keys !== '') press(keys);
  };
  return (
    <div
      class="handset"
      ref={face}
      tabIndex={isRunning ? 0 : -1}
      role="group"
      aria-label="Telephone"
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <div class="handset-slot" />
      <div class="handset-screen">{isOn ? <CallScreen call={call} /> : <DialForm />}</div>
    </div>
  );
}
