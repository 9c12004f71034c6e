import { expect, test } from '@jest/globals';
import { envelopeOf } from '../../../../copernica/api/soap/envelope.ts';
import { parsedXml } from '../../../../copernica/api/soap/xml.ts';
import { readEnvelope } from '../../../../sandbox/copernica/soap/envelope.ts';

test('a call is one element in the body of an envelope of SOAP 1.1, and its parameters are elements in it', () => {
  expect(envelopeOf('Account_sendSMS', { to: '+31612345678', text: 'Hello' })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body><ns1:Account_sendSMS xmlns:ns1="https://soap.copernica.com/">\
<to>+31612345678</to><text>Hello</text></ns1:Account_sendSMS></SOAP-ENV:Body></SOAP-ENV:Envelope>`,
  );
});

test('lists are elements of one name, and groups are elements in an element', () => {
  const sent = envelopeOf('X_y', { id: [1, 2], on: true, fields: { pair: [{ key: 'a', value: 'b' }, { key: 'c' }] }, none: [], empty: {} });
  expect(sent).toContain(
    '/"><id>1</id><id>2</id><on>true</on><fields><pair><key>a</key><value>b</value></pair><pair><key>c</key></pair></fields><empty></empty></ns1:X_y>',
  );
});

test.each(['a < b & c > d', ']]>', '<![CDATA[x]]>', '&amp; &xxe; &#1;', '"\'', 'line\r\nline\n', 'Zoë 😀', '  blanks  '])(
  '%j arrives as it was written',
  (text) => {
    const xml = envelopeOf('X_y', { text });
    expect(readEnvelope(xml).parameters.optional('text').replaceAll('\r', '')).toBe(text.replaceAll('\r', ''));
    expect(parsedXml(xml)).toEqual({ Envelope: { Body: { X_y: { text } } } });
  },
);

test('what XML cannot hold is left out', () => {
  expect(envelopeOf('X_y', { text: 'a\u0000b\u001bc\ud800d\uffffe\tf' })).toContain('<text>abcde\tf</text>');
});
