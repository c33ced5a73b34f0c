import { useEffect, useRef } from 'preact/hooks';
import type { CallStep } from '../../../src/cli/playground/protocol/call-step.types.js';
import { CodeText } from '../../ui/code/code-text.js';
import { classNames } from '../../ui/class-names.js';
import { heardAs } from './heard-as.js';

/** Of a longer text the beginning is shown; the document has all of it. */
const MOST = 2_000;

/** What the caller heard and did, in order. */
export function Transcript({ steps }: { readonly steps: readonly CallStep[] }) {
  const log = useRef<HTMLDivElement>(null);
  const heard = steps.flatMap((step) => heardAs(step) ?? []);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [heard.length]);
  return (
    <div class="transcript" role="log" aria-label="Transcript" tabIndex={0} ref={log}>
      {heard.length === 0 && <p class="soft small">Calling …</p>}
      {heard.map(({ n, side, text, about }) => (
        <p key={n} class={classNames('bubble', `bubble--${side}`)}>
          {about !== '' && <span class="bubble-about">{about}</span>}
          <CodeText text={text.slice(0, MOST)} />
          {text.length > MOST && <span class="bubble-about"> … {text.length.toLocaleString('en')} characters</span>}
        </p>
      ))}
    </div>
  );
}
