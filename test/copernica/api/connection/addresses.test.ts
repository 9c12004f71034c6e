import { expect, test } from '@jest/globals';
import { addressesAt } from '../../../../copernica/api/connection/addresses.ts';

test('the service itself answers at four addresses', () => {
  expect(addressesAt(undefined)).toEqual({
    authentication: 'https://authenticate.copernica.com/',
    rest: 'https://api.copernica.com/v4',
    streams: 'https://rest.copernica.com/v4',
    soap: 'https://soap.copernica.com/',
  });
});

test('at another address, everything lies below it', () => {
  expect(addressesAt('http://127.0.0.1:8490')).toEqual({
    authentication: 'http://127.0.0.1:8490/authenticate',
    rest: 'http://127.0.0.1:8490/v4',
    streams: 'http://127.0.0.1:8490/rest/v4',
    soap: 'http://127.0.0.1:8490/soap/',
  });
});
