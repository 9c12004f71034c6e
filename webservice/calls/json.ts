/** Encodes a body; what is undefined is left out. */
export function encodeJson(value: object): string {
  return JSON.stringify(value);
}

/** The headers of a JSON body that is answered in JSON. */
export const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' };

/** What a text holds as JSON, perhaps behind a byte order mark; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    // Trimming takes a byte order mark away too.
    const value: unknown = JSON.parse(text.trim());
    return value;
  } catch {
    return undefined;
  }
}
