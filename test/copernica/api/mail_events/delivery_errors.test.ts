import { describe, expect, test } from '@jest/globals';
import { deliveryErrors } from '../../../../copernica/api/mail_events/delivery_errors.ts';

const ofTemplate = (status: string | null, errorcode: string | null, errortype: string | null = '') =>
  deliveryErrors.ofTemplate({ ID: 1, timestamp: null, destination: '5', mailing: 2, status, errorcode, description: null, errortype });
const ofDocument = (errorcode: string | null, errortype = 'nohost', errortypedescription = 'Map domain name') =>
  deliveryErrors.ofDocument({
    ID: 1,
    timestamp: null,
    destination: '5',
    emailing: 2,
    profile: 1,
    subprofile: null,
    errorcode,
    description: null,
    errortype,
    errortypedescription,
  });

describe('a delivery error', () => {
  test.each([
    ['5.1.2', 'hard'],
    ['4.2.2', 'soft'],
    [' 550', 'hard'],
    ['452', 'soft'],
    ['552 5.2.2', 'hard'],
    ['2.0.0', null],
    ['0', null],
    ['5', null],
    ['55000', null],
    ['45.1.2', null],
    ['', null],
    [null, null],
  ])('of an HTML mailing with the code %j is %s', (code, hardness) => {
    expect(ofDocument(code)).toMatchObject({ hardness, code, status: null });
  });

  test.each([
    ['4.2.2', '550', 'soft'],
    [null, '550', 'hard'],
    ['0', '450', 'soft'],
    [null, '0', null],
  ])('of a drag-and-drop mailing with the status %j and the code %j is %s', (status, code, hardness) => {
    expect(ofTemplate(status, code)).toMatchObject({ hardness, code, status, typeDescription: null });
  });

  test('has the type that is delivered, and none for an empty one', () => {
    expect([ofTemplate(null, null), ofTemplate(null, null, 'nohost')]).toMatchObject([{ type: null }, { type: 'nohost' }]);
    expect([ofDocument(null), ofDocument(null, '', '')]).toMatchObject([
      { type: 'nohost', typeDescription: 'Map domain name' },
      { type: null, typeDescription: null },
    ]);
  });
});
