import { Icon } from '../../ui/icon.js';

export interface MediaPreviewProps {
  readonly url: string;
  /** `data:` URL; without one, only the name is shown: nothing is loaded from elsewhere. */
  readonly preview?: string | undefined;
}

export function MediaPreview({ url, preview }: MediaPreviewProps) {
  const name = url.split('/').at(-1) ?? url;
  return (
    <span class="media">
      {preview === undefined ? <Icon name="attach" size={16} /> : <img src={preview} alt={`Picture ${name}`} />}
      <span class="mono wrap-anywhere">{name}</span>
    </span>
  );
}
