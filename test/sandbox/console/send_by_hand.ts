import type { HandRequest, Pieces } from '../../../sandbox/console/parts/hand_request.ts';

/** Sends a request as a person would, with their own secrets. */
export function sendByHand(
  origin: string,
  { method, path, headers = {}, form, body }: HandRequest,
  secrets: Readonly<Record<string, string>>,
): Promise<Response> {
  const whole = (pieces: Pieces): string =>
    typeof pieces === 'string' ? pieces : pieces.map((piece) => (typeof piece === 'string' ? piece : secrets[piece.secret])).join('');
  const content = form === undefined ? body && whole(body) : new URLSearchParams(form.map(([name, value]): [string, string] => [name, whole(value)]));
  return fetch(origin + whole(path), {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, whole(value)]),
    ...(content === undefined ? {} : { body: content }),
  });
}
