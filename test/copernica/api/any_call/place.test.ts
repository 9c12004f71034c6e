import { describe, expect, test } from '@jest/globals';
import { placeOf } from '../../../../copernica/api/any_call/place.ts';

describe('a path', () => {
  test.each([
    ['/database/12/profiles', '/database/12/profiles'],
    ['database/12/profiles', '/database/12/profiles'],
    ['/v4/database/12/profiles', '/database/12/profiles'],
    ['v3/database/12/profiles', '/database/12/profiles'],
    ['https://api.copernica.com/v4/database/12/profiles', '/database/12/profiles'],
    ['/database/My%20Base/fields', '/database/My%20Base/fields'],
    ['/v4', '/'],
  ])('%s is asked for at the REST API as %s', (written, path) => {
    const place = placeOf(written);
    expect(place.path).toBe(path);
    expect(place).not.toHaveProperty('address');
  });

  test('of the host for long answers is asked for there', () => {
    expect(placeOf('https://rest.copernica.com/v4/logfile/cdm-click.2026-03-02.log/json?from=1')).toMatchObject({
      path: '/logfile/cdm-click.2026-03-02.log/json',
      address: 'streams',
      query: [['from', '1']],
    });
  });

  test('brings its query along, in order', () => {
    expect(placeOf('/database/12/profiles?fields[]=email%3D%3Da%2Bb@example.com&fields[]=age>5&limit=1').query).toEqual([
      ['fields[]', 'email==a+b@example.com'],
      ['fields[]', 'age>5'],
      ['limit', '1'],
    ]);
  });

  test.each([
    ['/Database/12/%55nsubscribe', '/database/12/unsubscribe'],
    ['//database//12/', '/database/12'],
    ['/a/../profile/3', '/profile/3'],
    ['/a/%2e%2E/profile/3', '/profile/3'],
  ])('%s means %s, however it is written', (written, meaning) => {
    expect(placeOf(written.replace(/^\/\//, '/')).meaning).toBe(meaning);
  });

  test.each([
    'http://api.copernica.com/v4/identity',
    'https://api.copernica.com:8443/v4/identity',
    'https://user@api.copernica.com/v4/identity',
    'https://api.copernica.com.example.com/v4',
    'https://127.0.0.1/v4/identity',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('%s leads to another place and is refused', (written) => {
    expect(() => placeOf(written)).toThrow('“Path” takes a path such as /database/12/profiles, or an address of api.copernica.com or rest.copernica.com.');
  });

  test.each(['/profile/{profile}', '/profile/%E0%A4%A', '/profile/%5c', '/profile/%0Ab', '//example.com/identity', '/identity#part', 'https://'])(
    '%s cannot be a path and is refused',
    (written) => {
      expect(() => placeOf(written)).toThrow('“Path” must be a path such as /database/12/profiles.');
    },
  );
});
