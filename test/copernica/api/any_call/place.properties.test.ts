import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Place, placeOf } from '../../../../copernica/api/any_call/place.ts';
import { addressesAt } from '../../../../copernica/api/connection/addresses.ts';
import { requestOf } from '../../../../copernica/api/connection/request.ts';
import { ServiceFailure } from '../../../../webservice/calls/failure.ts';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '\\',
    '@',
    ':',
    '?',
    '#',
    'v4',
    'https://',
    'api.copernica.com',
    'rest.copernica.com',
    'example.com',
    '[::1]',
    '\t',
    '\n',
  ),
);

function placed(written: string): Place | null {
  try {
    return placeOf(written);
  } catch (error) {
    if (error instanceof ServiceFailure) {
      return null;
    }
    throw error;
  }
}

test('whatever is written as a path, only the two hosts of the API are asked, below the version', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      (written) => {
        const place = placed(written);
        if (place !== null) {
          const { url } = requestOf({ verb: 'GET', ...place }, addressesAt(undefined), { query: {} });
          const { origin, pathname, username } = new URL(url);
          expect(['https://api.copernica.com', 'https://rest.copernica.com']).toContain(origin);
          expect(pathname.startsWith('/v4/')).toBe(true);
          expect(username).toBe('');
        }
      },
    ),
    { numRuns: 10_000 },
  );
});
