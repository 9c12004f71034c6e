/** What stands for a secret. */
const MASK = '…';
/** A JSON Web Token, which logs in; also one that is cut off. */
const TOKEN = /\beyJ[\w-]{8,}(?:\.[\w-]*)*/g;
/** The last part of a Zap's address, which is the secret of it; slashes may be escaped as in JSON. */
const HOOK_ADDRESS = /(\/hooks(?:\\?\/\w+){2}\\?\/)\w+(\w{4})/g;
/** A value under a name that says that it is secret, in JSON. */
const NAMED = /("\w*(?:password|passwd|secret|token|api_?key)\w*"\s*:\s*")[^"]+/gi;

/** Each of these in a text. */
export const SECRETS = new RegExp(
  [TOKEN.source, String.raw`(?<=/hooks(?:\\?/\w+){2}\\?/)\w+`, String.raw`(?<="\w*(?:password|passwd|secret|token|api_?key)\w*"\s*:\s*")[^"]+`].join('|'),
  'gi',
);

/** Text in which tokens, passwords and the addresses of Zaps are masked. */
export function maskSecrets(text: string): string {
  return text.replace(TOKEN, MASK).replace(NAMED, `$1${MASK}`).replace(HOOK_ADDRESS, `$1${MASK}$2`);
}

/** A copy of JSON data in which tokens, passwords and the addresses of Zaps are masked. */
export function withoutSecrets(data: unknown): unknown {
  return data === undefined ? undefined : JSON.parse(maskSecrets(JSON.stringify(data)));
}
