import type { Signal } from '@preact/signals';
import type { ExportedText } from '../../src/cli/playground/protocol/call-operations.types.js';
import { Button } from './button.js';
import { CodeView } from './code/code-view.js';
import { CopyButton } from './copy-button.js';
import { Dialog } from './dialog.js';
import { saveFile } from './save-file.js';

/** Shows a text that was made to be taken away. */
export function ExportDialog({ exported }: { readonly exported: Signal<ExportedText | undefined> }) {
  const { value } = exported;
  if (!value) return null;
  const { fileName, text } = value;
  return (
    <Dialog
      title={fileName}
      onClose={() => (exported.value = undefined)}
      actions={
        <>
          <CopyButton text={() => text}>Copy</CopyButton>
          <Button small icon="download" onClick={() => saveFile(fileName, text)}>
            Save
          </Button>
        </>
      }
    >
      <CodeView label={fileName} text={text} language="text" />
    </Dialog>
  );
}
