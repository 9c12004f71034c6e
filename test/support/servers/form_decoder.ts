/** Decodes a form body byte by byte, as a server does, independently of the client's encoder. */
export function decodeForm(body: string): [key: string, value: string][] {
  if (body === '') {
    return [];
  }
  return body.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return [decodeText(pair.slice(0, at)), decodeText(pair.slice(at + 1))];
  });
}

function decodeText(text: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '%') {
      bytes.push(Number.parseInt(text.slice(at + 1, at + 3), 16));
      at += 2;
    } else {
      bytes.push(character === '+' ? 0x20 : text.charCodeAt(at));
    }
  }
  return Buffer.from(bytes).toString('utf8');
}
