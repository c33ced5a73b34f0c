import { useSignal } from '@preact/signals';
import { Button } from '../../../ui/button.js';
import { FilePicker } from '../../../ui/file-picker.js';
import { TextField } from '../../../ui/text-field.js';
import { useMedia } from '../../use-media.js';
import type { QuestionProps } from '../question.js';

export function RecordQuestion({ onAnswer }: QuestionProps) {
  const duration = useSignal('5');
  const url = useSignal<string | undefined>(undefined);
  const addMedia = useMedia();
  const finish = (): void => {
    const recording = url.value === undefined ? {} : { url: url.value };
    onAnswer({ verb: 'Record', outcome: { duration: Number(duration.value) || 0, ...recording } });
  };
  return (
    <div class="stack">
      <div class="row row--end">
        <TextField label="Seconds" inputMode="numeric" value={duration} />
        <FilePicker
          label={url.value === undefined ? 'Recording from a file' : 'File taken'}
          accept="audio/*"
          onPick={(file) => void addMedia(file).then((added) => (url.value = added))}
        />
      </div>
      <div class="row">
        <Button small kind="primary" onClick={finish}>
          Recorded
        </Button>
        <Button small onClick={() => onAnswer({ verb: 'Record', outcome: { status: 'failed' } })}>
          Failed
        </Button>
        <Button small onClick={() => onAnswer({ verb: 'Record' })}>
          I do it myself
        </Button>
      </div>
    </div>
  );
}
