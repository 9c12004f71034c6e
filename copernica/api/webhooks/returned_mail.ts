/** What is looked through for headers, and what a Zap gets of a mail, in characters. */
const MAX_HEADERS = 65_536;
const MAX_SHOWN = 2_000;

/** What a returned mail says of itself. */
export interface ReturnedMail {
  readonly from: string | null;
  readonly subject: string | null;
  /** Its beginning as it came. */
  readonly beginning: string | null;
}

/**
 * Reads the headers of a returned mail (RFC 5322): a line that begins with a blank goes on with the one before, and the first empty line ends them.
 *
 * @param mime null where none was delivered
 */
export function readReturnedMail(mime: string | null): ReturnedMail {
  if (mime === null) {
    return { from: null, subject: null, beginning: null };
  }
  const [head = ''] = mime.slice(0, MAX_HEADERS).split(/\r?\n\r?\n/, 1);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const header = (name: string): string | null => {
    const line = lines.find((one) => one.toLowerCase().startsWith(`${name}:`));
    return line === undefined ? null : decoded(line.slice(name.length + 1)).trim() || null;
  };
  return { from: header('from'), subject: header('subject'), beginning: mime.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '') };
}

/** Words of a header that are not ASCII (RFC 2047); blanks between two of them do not count. What cannot be decoded stays as it is. */
function decoded(value: string): string {
  return value.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?([^?\s]+)\?([BQ])\?([^?\s]*)\?=/gi, (word, charset: string, encoding: string, text: string) => {
    try {
      const bytes = encoding.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : Buffer.from(unquoted(text), 'latin1');
      return new TextDecoder(charset.replace(/\*.*/, '')).decode(bytes);
    } catch {
      return word;
    }
  });
}

const unquoted = (text: string): string =>
  text.replaceAll('_', ' ').replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
