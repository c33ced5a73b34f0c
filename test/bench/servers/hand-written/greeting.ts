/** A piece of music, which nobody loads here. */
export const MUSIC = 'https://media.example.com/welcome.mp3';

/** What every server says to a caller: three verbs. Written by hand, with the one escape that a careful user thinks of. */
export function greeting(from: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response><Say>${words(escape(from))}</Say><Play>${MUSIC}</Play><Hangup/></Response>`;
}

/** The spoken part. */
export function words(from: string): string {
  return `Hello, ${from}.`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
