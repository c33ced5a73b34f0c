import type { KeptMessage } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { CodeView } from '../../ui/code/code-view.js';
import { CodeText } from '../../ui/code/code-text.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Empty } from '../../ui/empty.js';
import { languageOf } from './language-of.js';

export interface MessagePartProps {
  readonly name: string;
  readonly message: KeptMessage | undefined;
}

/** Headers and body of one side. */
export function MessagePart({ name, message }: MessagePartProps) {
  if (!message) return <Empty icon="inbox" title="No answer was kept" />;
  const { headers, body } = message;
  const { language, text } = languageOf(headers, body.text);
  return (
    <>
      <table class="table" aria-label={`Headers of the ${name.toLowerCase()}`}>
        <tbody>
          {headers.map(([header, value], index) => (
            <tr key={index}>
              <th scope="row" class="mono">
                <CodeText text={header} />
              </th>
              <td class="mono">
                <CodeText text={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="body-head">
        <span class="small soft">
          {body.bytes.toLocaleString('en')} bytes
          {body.isCut && ', only the beginning was kept'}
          {body.isBinary && ', in hexadecimal'}
        </span>
        {text !== '' && <CopyButton text={() => body.text}>Copy</CopyButton>}
      </div>
      {text !== '' && <CodeView label={`Body of the ${name.toLowerCase()}`} text={text} language={language} />}
    </>
  );
}
