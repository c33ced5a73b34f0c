import { useStore } from '../../state/store.js';
import { useMedia } from '../use-media.js';

/** Puts a file into the next message, which becomes an MMS. */
export function useAttach(): (file: File) => Promise<void> {
  const { messageDraft: draft } = useStore();
  const addMedia = useMedia();
  return async (file) => {
    const [url, preview] = await Promise.all([addMedia(file), previewOf(file)]);
    if (url === undefined) return;
    if (draft.channel.value === 'sms') draft.channel.value = 'mms';
    if (preview !== undefined) draft.previews.set(url, preview);
    draft.media.value = [...draft.media.value, { name: file.name, url, ...(preview !== undefined && { preview }) }];
  };
}

/** Pictures only, as a `data:` URL. */
async function previewOf(file: File): Promise<string | undefined> {
  if (!file.type.startsWith('image/')) return undefined;
  const reader = new FileReader();
  const loaded = new Promise<void>((resolve) => {
    reader.onloadend = () => resolve();
  });
  reader.readAsDataURL(file);
  await loaded;
  return typeof reader.result === 'string' ? reader.result : undefined;
}
