import type { situations as ofAnyService } from '../../webservice/calls/situations.ts';

/** What happens in each situation of a call of any service. Only the generated pages need this text, so it is here and does not ship. */
export const ofAnyCall = {
  noTime: 'The time limit of the operation is reached before the call',
  unreachable: 'Connection refused, no answer from DNS, invalid certificate, and anything else that fails before the secure connection is established',
  noSuchHost: 'DNS knows no host of this name, and it is not one that the service is known to use',
  privateHost: 'The name of the host does not resolve to a public address',
  noAnswer: 'No answer in time, connection broken after it was established, answer cut off',
  serverError: 'HTTP 408 and 500 to 599',
  tooManyCalls: 'HTTP 429',
  redirect: 'HTTP 300 to 399, never followed',
  notFound: 'HTTP 404 and 410',
  unauthorized: 'HTTP 401',
  forbidden: 'HTTP 403',
  requestTooLarge: 'HTTP 413',
  badRequest: 'Any other HTTP status that is not 200 to 299',
  unreadable: 'HTTP 200 with a web page, an empty body, no JSON, or JSON without a status code',
  tooLarge: 'An answer of more than 20 MiB',
  oddResult: 'A result of an unknown form',
} satisfies Readonly<Record<keyof typeof ofAnyService, string>>;
