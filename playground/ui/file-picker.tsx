import { useId } from 'preact/hooks';
import { Icon } from './icon.js';

export interface FilePickerProps {
  readonly label: string;
  /** Media types. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
}

/** A button that opens the browser's choice of files. */
export function FilePicker({ label, accept, onPick }: FilePickerProps) {
  const id = useId();
  return (
    <span class="file-picker">
      <input
        id={id}
        class="visually-hidden"
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onPick(file);
          currentTarget.value = '';
        }}
      />
      <label for={id} class="button button--small">
        <Icon name="attach" size={16} />
        {label}
      </label>
    </span>
  );
}
