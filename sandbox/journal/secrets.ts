/** What stands for a secret. */
const MASK = '…';
/** The last part of a Zap's address, which is the secret of it; slashes may be escaped as in JSON. */
const HOOK_ADDRESS = /(\/hooks(?:\\?\/\w+){2}\\?\/)\w+(\w{4})/g;
/** A name that says that its value is secret. */
const NAME = String.raw`\w*(?:password|passwd|secret|token|api_?key)\w*`;

/** Each secret in a text, without what stands around it. */
export const SECRETS = new RegExp(
  [
    // A JSON Web Token, which logs in; also one that is cut off.
    String.raw`\beyJ[\w-]{8,}(?:\.[\w-]*)*`,
    String.raw`(?<=/hooks(?:\\?/\w+){2}\\?/)\w+`,
    // A named value in JSON, and in the query of an address.
    String.raw`(?<="${NAME}"\s*:\s*")[^"]+`,
    String.raw`(?<=[?&]${NAME}=)[^&\s"'<>\\]+`,
  ].join('|'),
  'gi',
);

/** Text in which tokens, passwords and the addresses of Zaps are masked. */
export function maskSecrets(text: string): string {
  return text.replace(HOOK_ADDRESS, `$1${MASK}$2`).replace(SECRETS, MASK);
}

/** A copy of JSON data in which tokens, passwords and the addresses of Zaps are masked. */
export function withoutSecrets(data: unknown): unknown {
  return data === undefined ? undefined : JSON.parse(maskSecrets(JSON.stringify(data)));
}
