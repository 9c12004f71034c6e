/** Keys of what opens something: the secret of a profile opens pages in its name, an access token the whole account. */
const SECRET = /^(secret|access_token)$/i;

/** A result without secrets, however deep they stand: what a step returns is shown in the history of a Zap. */
export function withoutSecrets(result: unknown): unknown {
  if (Array.isArray(result)) {
    return result.map(withoutSecrets);
  }
  if (typeof result !== 'object' || result === null) {
    return result;
  }
  return Object.fromEntries(
    Object.entries(result)
      .filter(([key]) => !SECRET.test(key))
      .map(([key, value]) => [key, withoutSecrets(value)]),
  );
}
