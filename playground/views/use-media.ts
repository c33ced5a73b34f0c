import { useStore } from '../state/store.js';

/** Gives a file to the command, which serves it to the application. */
export function useMedia(): (file: File) => Promise<string | undefined> {
  const { client, toasts } = useStore();
  return async (file) => {
    const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
    const input = { name: file.name, type: file.type || 'application/octet-stream', base64 };
    return (await toasts.attempt(() => client.ask('media.add', input)))?.url;
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
