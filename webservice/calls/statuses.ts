import type { situations } from './situations.ts';

const statuses = new Map<number, keyof typeof situations>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [410, 'notFound'],
  [413, 'requestTooLarge'],
  [429, 'tooManyCalls'],
]);

/** The situation that an HTTP status means; null for that of a success. */
export function situationOfStatus(status: number): keyof typeof situations | null {
  if (status >= 200 && status < 300) {
    return null;
  }
  if (status >= 300 && status < 400) {
    return 'redirect';
  }
  if (status === 408 || status >= 500) {
    return 'serverError';
  }
  return statuses.get(status) ?? 'badRequest';
}
