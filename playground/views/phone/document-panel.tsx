import { useSignal } from '@preact/signals';
import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import { Badge } from '../../ui/badge.js';
import { CodeView } from '../../ui/code/code-view.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/panel.js';
import { DocumentChoice } from './document-choice.js';
import { documentMarks } from './document-marks.js';

/** The document that runs, with the verb at work. An earlier one can be looked at. */
export function DocumentPanel({ call }: { readonly call: CallView | undefined }) {
  const chosen = useSignal<number | undefined>(undefined);
  const at = chosen.value ?? call?.now.document ?? call?.documents.length;
  const document = call?.documents.find(({ n }) => n === at) ?? call?.documents.at(-1);
  if (!call || !document) {
    return (
      <Panel title="Document" class="phone-document">
        <Empty icon="flow" title="No document yet">
          What your application answers stands here, with the verb at work.
        </Empty>
      </Panel>
    );
  }
  const { violations, text, url } = document;
  return (
    <Panel
      title="Document"
      class="phone-document"
      flush
      actions={
        <>
          <DocumentChoice count={call.documents.length} shown={document.n} chosen={chosen} />
          <CopyButton text={() => text}>Copy</CopyButton>
        </>
      }
    >
      <div class="document-head">
        <span class="mono small wrap-anywhere">{url.replace(/\*{4,}/g, '***')}</span>
        {violations.length > 0 && (
          <Badge tone="bad">
            {violations.length} {violations.length === 1 ? 'violation' : 'violations'}
          </Badge>
        )}
      </div>
      {violations
        .filter(({ line }) => line === undefined)
        .map(({ rule }) => (
          <p key={rule} class="document-violation">
            {rule}
          </p>
        ))}
      <CodeView
        label={`Document ${document.n}`}
        text={text}
        language="xml"
        marks={documentMarks(call, document)}
        tall
      />
    </Panel>
  );
}
