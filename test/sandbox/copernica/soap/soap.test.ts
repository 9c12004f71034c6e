import { describe, expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { copernicaBox } from '../../../../sandbox/copernica/box.ts';
import { caller, exchange, freshSandbox } from '../support.ts';

const sandbox = freshSandbox();
const rest = caller(sandbox);

const body = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ns1="https://soap.copernica.com/">
  <SOAP-ENV:Body>
    ${content}
  </SOAP-ENV:Body>
</SOAP-ENV:Envelope>`;

interface Options {
  token?: string;
  action?: string | null;
}

/** Sends an envelope; with the login of the demo account unless told otherwise. */
async function send(xml: string, { token, action = '""' }: Options = {}) {
  const authorization = `Bearer ${token ?? (await exchange(sandbox())).text}`;
  const headers = { authorization, 'content-type': 'text/xml; charset=utf-8', ...(action === null ? {} : { soapaction: action }) };
  const response = await fetch(`${sandbox().url}/soap/`, { method: 'POST', headers, body: xml });
  const text = await response.text();
  const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, htmlEntities: true });
  return { status: response.status, type: response.headers.get('content-type'), text, body: parser.parse(text).Envelope?.Body };
}

const call = async (method: string, parameters = '', options: Options = {}) =>
  send(body(`<ns1:${method}>${parameters}</ns1:${method}>`), { action: `"https://soap.copernica.com/#${method}"`, ...options });

/** What a method answered; the whole body when it failed. */
const answered = async (method: string, parameters = '') => {
  const { body: content } = await call(method, parameters);
  return content?.[`${method}Response`] ?? content;
};

const firstProfile = () => {
  const [profile] = sandbox().account.profiles.of('database', 1);
  if (profile === undefined) {
    throw new Error('The demo account has no profile.');
  }
  return profile;
};

describe('the description of the service', () => {
  test('is WSDL with an address and every method', async () => {
    const response = await fetch(`${sandbox().url}/soap?SOAPAPI=WSDL`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/xml');
    const { definitions } = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true, attributeNamePrefix: '' }).parse(text);
    expect(definitions.service.port.address.location).toBe(`${sandbox().url}/soap/`);
    const names = definitions.portType.operation.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Account_sendSMS', 'SmsDocument_createSmsMailing', 'Database_createCallback', 'Collection_createCallback', 'Database_callbacks']),
    );
    expect(names).toEqual(expect.arrayContaining(['Callback_setSource', 'Profile_updateFields', 'View_retrieve']));
  });

  test('has every method that faults may name', async () => {
    const text = await (await fetch(`${sandbox().url}/soap?SOAPAPI=WSDL`)).text();
    const named = copernicaBox.operations.filter((name) => name.startsWith('SOAP ')).map((name) => name.slice(5));
    expect(Array.from(text.matchAll(/<message name="(\w+)Request">/g), ([, name]) => name)).toEqual(named);
    for (const name of named) {
      await call(name);
      expect(sandbox().calls.count(`SOAP ${name}`)).toBe(1);
    }
  });

  test('is all that a GET answers', async () => {
    expect((await fetch(`${sandbox().url}/soap`)).status).toBe(404);
  });
});

describe('a call', () => {
  test('is logged in by the JWT in the header', async () => {
    expect(await call('Profile_retrieve', `<id>${firstProfile().id}</id>`)).toMatchObject({ status: 200, type: 'text/xml' });
    expect(await call('Profile_retrieve', '<id>1</id>', { token: 'demo' })).toMatchObject({
      ...{ status: 500, type: 'text/xml' },
      body: { Fault: { faultcode: 'SOAP-ENV:Client', faultstring: 'Invalid access token' } },
    });
  });

  test('with the parameter access_token is refused, and the log of calls does not show it', async () => {
    const { status } = await call('Profile_retrieve', '<id>1</id><access_token>demo</access_token>');
    expect(status).toBe(500);
    expect(sandbox().calls.list().at(-1)?.parameters).toEqual({ id: '1' });
  });

  test.each([
    ['no XML', 'hello', 'The request is not valid XML'],
    ['XML that ends too early', body('<a>').slice(0, -20), 'The request is not valid XML'],
    ['another element', '<a/>', 'There is no Envelope'],
    ['no body', '<Envelope/>', 'There is no Body'],
    ['an empty body', body(''), 'The body must hold one call'],
    ['two calls', body('<a/><b/>'), 'The body must hold one call'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${body('<a>&a;</a>')}`, 'A document type is not allowed'],
    ['an unknown method', body('<Account_delete/>'), 'There is no method Account_delete'],
    ['a name that reaches for a prototype', body('<__proto__/>'), 'The request is not valid XML'],
  ])('with %s is a fault', async (_case, xml, faultstring) => {
    expect(await send(xml)).toMatchObject({ status: 500, body: { Fault: { faultcode: 'SOAP-ENV:Client', faultstring } } });
  });

  test('needs the header SOAPAction, which names the same method when it names one', async () => {
    const xml = body('<Database_callbacks><id>1</id></Database_callbacks>');
    expect((await send(xml, { action: null })).body.Fault.faultstring).toBe('The header SOAPAction is missing');
    expect((await send(xml, { action: '"https://soap.copernica.com/#View_retrieve"' })).body.Fault.faultstring).toMatch(
      /^The header SOAPAction names View_retrieve/,
    );
    expect((await send(xml, { action: '""' })).status).toBe(200);
  });

  test('is counted, and struck by faults, by its own name', async () => {
    sandbox().faults.add({ fault: 'status', status: 503, operation: 'SOAP Database_callbacks', times: 1 });
    expect((await call('Database_callbacks', '<id>1</id>')).status).toBe(503);
    sandbox().faults.add({ fault: 'code', code: 400, message: 'Too busy', operation: 'SOAP Database_callbacks', times: 1 });
    expect((await answered('Database_callbacks', '<id>1</id>')).Fault.faultstring).toBe('Too busy');
    expect((await call('Database_callbacks', '<id>1</id>')).status).toBe(200);
    expect(sandbox().calls.count('SOAP Database_callbacks')).toBe(3);
  });
});

describe('text messages', () => {
  test('to a number are in the outbox, on its page, and in the consumption', async () => {
    expect(await answered('Account_sendSMS', '<to>+31612345678</to><text>Hallo &amp; &#233;&lt;b&gt;</text><from>Shop</from>')).toEqual({ value: 'true' });
    expect([...sandbox().account.textMessages.values()]).toMatchObject([{ to: '+31612345678', text: 'Hallo & é<b>', from: 'Shop' }]);
    expect(await (await fetch(`${sandbox().url}/sms`)).text()).toContain('Hallo &amp; é&lt;b&gt;');
    const today = sandbox().clock.text.slice(0, 10);
    expect((await rest('GET', `/consumption?begin=${today}&end=${today}`)).json).toMatchObject({ texts: 1 });
  });

  test('without a number or a text are a fault', async () => {
    expect((await answered('Account_sendSMS', '<text>Hallo</text>')).Fault.faultstring).toBe('The parameter to is missing');
    expect((await answered('Account_sendSMS', '<to>+31612345678</to><text></text>')).Fault.faultstring).toBe('The parameter text is missing');
  });

  test('of a document reach the mobile number of a profile or a subprofile', async () => {
    const [subprofile] = sandbox().account.subprofiles.all();
    const owner = subprofile?.profileId ?? 0;
    for (const id of [firstProfile().id, owner]) {
      await rest('PUT', `/profile/${id}/fields`, { Mobiel: '+31600000001' });
    }
    expect(await answered('SmsDocument_createSmsMailing', `<id>1</id><target>${firstProfile().id}</target><targettype>profile</targettype>`)).toMatchObject({
      smsmailing: { document: '1' },
    });
    await answered('SmsDocument_createSmsMailing', `<id>1</id><subprofile>${subprofile?.id}</subprofile>`);
    expect([...sandbox().account.textMessages.values()]).toMatchObject([
      { to: '+31600000001', text: 'Uw order is onderweg.' },
      { to: '+31600000001', text: 'Uw order is onderweg.' },
    ]);
  });

  test('of a document that does not exist, or to a profile without a number, are a fault', async () => {
    const target = `<target>${firstProfile().id}</target><targettype>profile</targettype>`;
    expect((await answered('SmsDocument_createSmsMailing', `<id>9</id>${target}`)).Fault.faultstring).toBe('No entity with supplied ID');
    await rest('PUT', `/profile/${firstProfile().id}/fields`, { Mobiel: '' });
    expect((await answered('SmsDocument_createSmsMailing', `<id>1</id>${target}`)).Fault.faultstring).toBe('The target has no mobile phone number');
  });
});

describe('callbacks', () => {
  const parameters = '<url>https://hooks.example.com/cb</url><method>json</method><expression>profile.Email != &quot;&quot;</expression>';

  test('of a database are created, listed, and lose a source', async () => {
    expect(await answered('Database_createCallback', `<id>1</id>${parameters}`)).toMatchObject({ callback: { id: '1', action: 'all' } });
    await answered('Database_createCallback', `<id>2</id>${parameters}`);
    expect(await answered('Callback_setSource', '<id>1</id><source>REST</source><enabled>0</enabled>')).toEqual({ value: 'true' });
    const listed = await answered('Database_callbacks', '<id>1</id>');
    expect(listed).toMatchObject({ start: '0', length: '1', total: '1' });
    expect(listed.items.callback).toMatchObject({
      url: 'https://hooks.example.com/cb',
      method: 'json',
      expression: 'profile.Email != ""',
      actionfilter: 'rest',
    });
    await answered('Callback_setSource', '<id>1</id><source>soap</source><enabled>0</enabled>');
    expect((await answered('Database_callbacks', '<id>1</id>')).items.callback.api_disabled).toBe('true');
    await answered('Callback_setSource', '<id>1</id><source>rest</source><enabled>1</enabled>');
    expect((await answered('Database_callbacks', '<id>1</id>')).items.callback.actionfilter).toBe('soap');
  });

  test('of a collection belong to it alone', async () => {
    expect(await answered('Collection_createCallback', `<id>11</id>${parameters}`)).toMatchObject({ callback: { collection: '11', database: '1' } });
    expect(await answered('Database_callbacks', '<id>1</id>')).toMatchObject({ total: '0' });
  });

  test.each([
    ['Database_createCallback', `<id>99</id>${parameters}`, 'No database with supplied ID'],
    ['Collection_createCallback', `<id>99</id>${parameters}`, 'No collection with given ID'],
    ['Database_createCallback', '<id>1</id><url>nothing</url>', 'The parameter url is not an address'],
    ['Database_createCallback', '<id>1</id><url>https://example.com</url><method>yaml</method>', 'The parameter method is json or xml'],
    ['Callback_setSource', '<id>x</id>', 'The parameter id is not an ID'],
  ])('%s with %s is a fault', async (method, sent, faultstring) => {
    expect((await answered(method, sent)).Fault.faultstring).toBe(faultstring);
  });
});

describe('profiles', () => {
  test.each([
    ['pairs', '<fields><pair><key>voornaam</key><value>Zoë</value></pair><pair><key>Mobiel</key><value>1</value></pair></fields>'],
    ['repeated pairs', '<fields><key>Voornaam</key><value>Zoë</value></fields><fields><key>Mobiel</key><value>1</value></fields>'],
    ['names', '<fields><Voornaam>Zoë</Voornaam><Mobiel>1</Mobiel></fields>'],
  ])('are created with a map as %s, read, changed and removed', async (_form, fields) => {
    const { profile } = await answered('Database_createProfile', `<id>Klanten</id>${fields}`);
    const values = await answered('Profile_fields', `<id>${profile.id}</id>`);
    expect(values.map.pair).toEqual(
      expect.arrayContaining([
        { key: 'Voornaam', value: 'Zoë' },
        { key: 'Mobiel', value: '1' },
      ]),
    );
    await answered('Profile_updateFields', `<id>${profile.id}</id><fields><pair><key>Voornaam</key><value></value></pair></fields>`);
    expect((await rest('GET', `/profile/${profile.id}/fields`)).json).toMatchObject({ Voornaam: '', Mobiel: '1' });
    await answered('Profile_remove', `<id>${profile.id}</id>`);
    expect((await answered('Profile_retrieve', `<id>${profile.id}</id>`)).Fault.faultstring).toBe('No entity with supplied ID');
  });

  test('get subprofiles, in a collection of their own database', async () => {
    const { id } = firstProfile();
    const made = await answered('Profile_createSubProfile', `<id>${id}</id><collection><id>11</id></collection><fields><pair><key>x</key></pair></fields>`);
    expect(made.subprofile).toMatchObject({ profile: String(id), collection: '11' });
    const foreign = [...sandbox().account.databases.values()][1]?.collections[0]?.id;
    expect((await answered('Profile_createSubProfile', `<id>${id}</id><collection>${foreign}</collection>`)).Fault.faultstring).toBe(
      'Subprofile could not be created',
    );
  });

  test('are grouped by selections, which can be read', async () => {
    expect((await answered('View_retrieve', '<id>101</id>')).view).toMatchObject({ id: '101', database: '1' });
    expect((await answered('View_retrieve', '<id>1</id>')).Fault.faultstring).toBe('No entity with supplied ID');
  });
});
