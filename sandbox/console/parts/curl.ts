import { SECRETS } from '../../journal/secrets.ts';
import type { HandRequest, Pieces, Secret } from './hand_request.ts';

/** The word that stands for a secret which was found in a text. */
const FOUND: Secret = { secret: 'SECRET' };

/**
 * A request as a command for a POSIX shell. Secrets are variables in it, which a person sets before.
 *
 * @param origin what the path of the request is added to, without a slash at the end
 */
export function curlOf(origin: string, { method, path, headers = {}, form, body }: HandRequest): string {
  const hasContent = body !== undefined || (form ?? []).length > 0;
  const isUsual = method === (hasContent ? 'POST' : 'GET');
  const parts = [
    `curl ${isUsual ? '' : `-X ${quoted([method])} `}${quoted(guarded(after(origin, path)))}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(guarded(after(`${name}: `, value)))}`),
    ...(form ?? []).map(([name, value]) => `--data-urlencode ${quoted(guarded(after(`${encodedName(name)}=`, value)))}`),
    ...(body === undefined ? [] : [`--data-raw ${quoted(guarded(body))}`]),
  ];
  return parts.join(' \\\n  ');
}

/** Text as one word of a shell, whatever it contains; secrets become variables. */
export function quoted(pieces: readonly (string | Secret)[]): string {
  const words = joined(pieces).map((piece) =>
    // A shell cannot be handed the character 0.
    typeof piece === 'string' ? `'${piece.replaceAll('\0', '').replaceAll("'", `'\\''`)}'` : `"$${piece.secret}"`,
  );
  return words.join('') || "''";
}

/** Texts that follow each other become one. */
function joined(pieces: readonly (string | Secret)[]): (string | Secret)[] {
  const all: (string | Secret)[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') {
      all[all.length - 1] = last + piece;
    } else if (piece !== '') {
      all.push(piece);
    }
  }
  return all;
}

/** Finds the secrets in text. */
function guarded(pieces: Pieces): (string | Secret)[] {
  return typeof pieces === 'string' ? textAndSecrets(pieces) : pieces.flatMap((piece) => (typeof piece === 'string' ? textAndSecrets(piece) : [piece]));
}

function textAndSecrets(text: string): (string | Secret)[] {
  const pieces: (string | Secret)[] = [];
  let end = 0;
  for (const { index, 0: found } of text.matchAll(SECRETS)) {
    pieces.push(text.slice(end, index), FOUND);
    end = index + found.length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}

/** The name of a field as it stands in a form; brackets stay, since people read them. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']');
}

function after(text: string, pieces: Pieces): Pieces {
  return typeof pieces === 'string' ? text + pieces : [text, ...pieces];
}
