import { domainToASCII } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stage } from '../../support/mailingwork/end_to_end.ts';

const at = stage();
const act = (key: string, inputData: Record<string, unknown>, meta = {}) => at().run(`creates.${key}.operation.perform`, { inputData, meta });
const find = (key: string, inputData: Record<string, unknown>) => at().run(`searches.${key}.operation.perform`, { inputData });
const countOf = (found: unknown): number => (Array.isArray(found) ? found.length : -1);
const stored = (email: string, fieldId: number): string | undefined => {
  const { subscribers } = at().sandbox.account;
  const [id] = subscribers.idsByAddress(email);
  return subscribers.get(id ?? 0)?.fields.get(fieldId);
};

/** The profile page of a subscriber, as a browser gets it. */
async function profilePage(email: string): Promise<string> {
  const { account, url } = at().sandbox;
  const [id] = account.subscribers.idsByAddress(email);
  return (await fetch(`${url}/profile/${account.codes.make('profile', id ?? 0)}`)).text();
}

describe('values as users type them', () => {
  test.each(['Garten, Technik', 'Garten;Technik', 'Garten|Technik', '["Garten","Technik"]', 'garten\nTECHNIK ', ['Garten', 'technik']])(
    'the choices %j are selected on the profile page',
    async (choices) => {
      const email = 'gardener@example.com';
      await act('create_subscriber', { email, lists: ['1'], field_12: choices, field_11: 'gewerbe ' });
      const page = await profilePage(email);
      expect([...page.matchAll(/value="([^"]+)" checked/g)].map(([, choice]) => choice).slice(0, -1)).toEqual(['Garten', 'Technik']);
      expect(page).toContain('value="Gewerbe" selected');
    },
  );

  test('several choices are found in whatever order they are mapped', async () => {
    await act('create_subscriber', { email: 'gardener@example.com', lists: ['1'], field_12: ['Technik', 'Garten'] });
    for (const value of ['garten; technik', 'Technik, Garten']) {
      const found = await find('find_subscriber_by_field', { field: '12', value });
      expect(found).toEqual(expect.arrayContaining([expect.objectContaining({ email: 'gardener@example.com' })]));
    }
  });

  test('an unknown choice is refused, and the existing ones are named', async () => {
    await expect(act('create_subscriber', { email: 'a@example.com', lists: ['1'], field_11: 'Behörde' })).rejects.toThrow(
      /“Kundengruppe” has no such choice\. Its choices are: Privat, Gewerbe, Verein\./,
    );
    expect(countOf(await find('find_subscriber', { email: 'a@example.com' }))).toBe(0);
  });

  test('a choice that was just added is accepted', async () => {
    await act('create_subscriber', { email: 'a@example.com', lists: ['1'], field_11: 'Privat' });
    const field = at().sandbox.account.fields.get(11);
    Object.assign(field ?? {}, { options: 'Privat,Gewerbe,Verein,Behörde' });
    expect(await act('update_subscriber', { subscriber: 'a@example.com', field_11: 'behörde' })).toMatchObject({ field_11: 'Behörde' });
  });

  test('a field whose choices contain commas is created and used', async () => {
    expect(await act('create_field', { name: 'Titel', type: 'set', choices: 'Dr., med.\nProf.' })).toMatchObject({ choices: ['Dr., med.', 'Prof.'] });
    await act('create_subscriber', { email: 'doctor@example.com', lists: ['1'], field_22: 'prof.' });
    expect(stored('doctor@example.com', 22)).toBe('Prof.');
  });

  test('a company name with an extra blank is found and not created again', async () => {
    const meta = { withSearch: 'find_subscriber_by_field' };
    for (const company of ['ACME ', ' ACME', 'ACME\u200b']) {
      if (countOf(await find('find_subscriber_by_field', { field: '6', value: company })) === 0) {
        await act('create_subscriber', { email: 'acme@example.com', lists: ['1'], field_6: company }, meta);
      }
    }
    expect(countOf(await find('find_subscriber_by_field', { field: '6', value: 'ACME' }))).toBe(1);
  });

  test('different spellings of one address are one subscriber, in lists too', async () => {
    const forms = ['max@müller.de', 'max@mu\u0308ller.de', 'max@xn--mller-kva.de', 'Max <max@MÜLLER.de>', '\u202amax@müller.de\u202c'];
    for (const email of forms) {
      await act('create_or_update_subscriber', { email, lists: ['1'], add_to_lists: ['5'] });
      await act('add_subscriber_to_lists', { subscriber: email, add_to_lists: ['3'] });
    }
    expect(at().sandbox.account.subscribers.size).toBe(41);
    for (const email of forms) {
      expect(await find('find_subscriber', { email })).toMatchObject([{ email: 'max@müller.de', subscribed_list_ids: [1, 3, 5] }]);
    }
  });

  test('outputs contain true and false, null for a date of zeros, and numbers with all digits', async () => {
    await act('create_subscriber', { email: 'b@example.com', lists: ['1'], field_10: 'ja', field_17: '00123', field_9: '7777.50', field_16: '9:05' });
    const [id] = at().sandbox.account.subscribers.idsByAddress('b@example.com');
    at()
      .sandbox.account.subscribers.get(id ?? 0)
      ?.fields.set(13, '0000-00-00 00:00:00');
    const expected = { field_10: true, field_13: null, field_17: '00123', field_9: '7777.50', field_16: '09:05:00' };
    expect(await find('find_subscriber', { email: 'b@example.com' })).toMatchObject([expected]);
    expect(await find('find_subscriber_by_field', { field: '17', value: '00123' })).toMatchObject([expected]);
    expect(await find('find_subscriber_by_field', { field: '9', value: '7777.50' })).toMatchObject([expected]);
    expect(await act('update_subscriber', { subscriber: 'b@example.com', field_10: 'Nein' })).toMatchObject({ field_10: false });
    expect(await at().run('searches.find_subscriber.operation.outputFields')).toEqual(
      expect.arrayContaining([
        { key: 'field_10', label: 'Stammkunde', type: 'boolean' },
        { key: 'field_17', label: 'Kundennummer', type: 'string' },
        { key: 'field_9', label: 'Umsatz', type: 'string' },
      ]),
    );
  });

  test('a row of an import whose value cannot be read is left out and named, and the others are imported', async () => {
    const subscribers = [
      { email: '"c@example.com"', field_5: '24.12.1980' },
      { email: 'd@example.com', field_5: '12/24/1980' },
      { email: 'e@example.com', field_12: 'garten; Technik' },
    ];
    expect(await act('import_subscribers', { list: '1', subscribers })).toMatchObject({
      sent_rows: 2,
      not_imported: [{ row: 2, reason: '“Geburtstag” must be a date such as 1980-12-24 or 24.12.1980.' }],
    });
    expect([stored('c@example.com', 5), stored('d@example.com', 5), stored('e@example.com', 12)]).toEqual(['1980-12-24', undefined, 'Garten,Technik']);
  });
});

describe('values are written and searched in the same form', () => {
  const unseen = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\u200b', '\ufeff', '\n'), maxLength: 2 });
  const texts = fc
    .tuple(
      unseen,
      fc.string({ unit: fc.oneof(fc.constantFrom(...'aäß1 .,;|"[]&+{}'), fc.constantFrom('u\u0308', '👨\u200d👩', 'می\u200cخ')), minLength: 1 }),
      unseen,
    )
    .filter(([, middle]) => middle.trim() !== '')
    .map((parts) => parts.join(''));

  test('any written text is found, however the blanks around it are typed the second time', async () => {
    await fc.assert(
      fc.asyncProperty(texts, unseen, async (text, around) => {
        at().sandbox.reset();
        await act('create_subscriber', { email: 'any@example.com', lists: ['1'], field_6: text });
        return (
          countOf(await find('find_subscriber_by_field', { field: '6', value: text })) === 1 &&
          countOf(await find('find_subscriber_by_field', { field: '6', value: around + text + around })) === 1
        );
      }),
      { numRuns: 15 },
    );
  });

  test('any text that another program stored is found as it is typed', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const [subscriber] = at().sandbox.account.subscribers.newest(1);
        subscriber?.fields.set(6, text);
        return countOf(await find('find_subscriber_by_field', { field: '6', value: text })) === 1;
      }),
      { numRuns: 15 },
    );
  });

  test('any spelling of an address leads to its one subscriber', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abz09äöüé'), minLength: 1, maxLength: 8 });
    const ways: fc.Arbitrary<(name: string, domain: string) => string> = fc.constantFrom(
      (name, domain) => `${name}@${domain}`,
      (name, domain) => `${name}@${domainToASCII(domain)}`,
      (name, domain) => `${name}@${domain.toUpperCase()}`.normalize('NFD'),
      (name, domain) => `Jane Doe <${name}@${domain}>`,
      (name, domain) => `\u200b"${name}@${domain}" `,
    );
    await fc.assert(
      fc.asyncProperty(letters, letters, fc.uniqueArray(ways, { minLength: 2, maxLength: 3 }), async (name, label, forms) => {
        at().sandbox.reset();
        const before = at().sandbox.account.subscribers.size;
        for (const form of forms) {
          await act('create_or_update_subscriber', { email: form(name, `x${label}y.example.com`), lists: ['1'] });
        }
        return at().sandbox.account.subscribers.size === before + 1;
      }),
      { numRuns: 15 },
    );
  });
});
