import { expect, test } from '@jest/globals';
import { isDangerous } from '../../../../copernica/api/any_call/dangers.ts';
import { placeOf } from '../../../../copernica/api/any_call/place.ts';

test.each([
  ['DELETE', '/profile/3'],
  ['DELETE', '/webhook/3'],
  ['PUT', '/profile/3/unsubscribe'],
  ['PUT', '/database/3/unsubscribes'],
  ['PUT', '/database/3/unsubscribe'],
  ['PUT', '/draganddrop/emailing/4/unsubscribe'],
  ['PUT', '/database/3/profiles'],
  ['PUT', '/collection/3/subprofiles'],
  ['PUT', '/profile/3/subprofiles/4'],
  ['PUT', '/database/3?fields[]=a==1'],
  ['POST', '/database/3?Fields=a'],
  ['POST', '/draganddrop/emailing'],
  ['POST', '/draganddrop/scheduledemailing'],
  ['POST', '/html/emailing'],
  ['POST', '/ms/emailings'],
  ['POST', '/imports'],
  ['POST', '/profile/3/datarequest'],
  ['POST', '/email/jane@example.com/datarequest'],
  ['PUT', '/draganddrop/scheduledemailing/5'],
  ['PUT', '/profile/3/interests'],
  ['PUT', '/Database/3/%50rofiles'],
] as const)('%s %s needs a confirmation', (verb, path) => {
  const place = placeOf(path);
  expect(
    isDangerous(
      verb,
      place,
      place.query.map(([name]) => name),
    ),
  ).toBe(true);
});

test.each([
  ['GET', '/database/3/profiles?fields[]=a==1'],
  ['GET', '/database/3/unsubscribe'],
  ['POST', '/database/3/profiles'],
  ['POST', '/profile/3/interests'],
  ['POST', '/profile/3/subprofiles/4'],
  ['PUT', '/profile/3'],
  ['PUT', '/draganddrop/template/5'],
  ['POST', '/view/3/rebuild'],
] as const)('%s %s does not', (verb, path) => {
  const place = placeOf(path);
  expect(
    isDangerous(
      verb,
      place,
      place.query.map(([name]) => name),
    ),
  ).toBe(false);
});
