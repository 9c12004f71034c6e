import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const operation = 'creates.opt_in_subscriber.operation';
const inputData = { opt_in_setup: '60', email: 'jane@example.com', field_3: 'Jane', ip_address: '192.0.2.1', referer: 'https://example.com/sign-up' };
const requested = { opt_in_id: 378, email: 'jane@example.com', opt_in_setup_id: 60, opt_in_setup_name: 'Newsletter sign-up', status: 'requested' };

describe('Opt In Subscriber', () => {
  test('starts the opt-in with its origin', async () => {
    const calls = webservice({ optinrecipient: '378' });
    expect(await run(`${operation}.perform`, { inputData })).toEqual(requested);
    expect(callsTo(calls, 'optinrecipient')).toEqual([
      {
        optinSetupId: '60',
        'fields[3]': 'Jane',
        'fields[1]': 'jane@example.com',
        'advanced[ip]': '192.0.2.1',
        'advanced[referer]': 'https://example.com/sign-up',
      },
    ]);
  });

  test('sends no origin that was not mapped, and returns what is known', async () => {
    const calls = webservice({ optinrecipient: true });
    expect(await run(`${operation}.perform`, { inputData: { opt_in_setup: 60, email: 'jane@example.com' } })).toEqual({ ...requested, opt_in_id: null });
    expect(callsTo(calls, 'optinrecipient')).toEqual([{ optinSetupId: '60', 'fields[1]': 'jane@example.com' }]);
  });

  test('offers the fields of the chosen setup, or all fields where the setup’s are not known', async () => {
    webservice();
    const keysFor = async (setup: string) => {
      const fields = await run(`${operation}.inputFields`, { inputData: { opt_in_setup: setup } });
      return Array.isArray(fields) ? fields.map(({ key }: { key: string }) => key).filter((key) => key.startsWith('field_')) : [];
    };
    expect(await keysFor('60')).toEqual(['field_3']);
    expect(await keysFor('')).toEqual(['field_2', 'field_3', 'field_4', 'field_17', 'field_18']);
  });

  test('names a setup that does not exist', async () => {
    webservice();
    expect(sentence(await failure(`${operation}.perform`, { inputData: { ...inputData, opt_in_setup: '61' } }))).toMatch(/^Opt-in setup 61 does not exist/);
  });

  test('names the fields that are not in the form of the setup, and sends nothing', async () => {
    const calls = webservice();
    expect(sentence(await failure(`${operation}.perform`, { inputData: { ...inputData, field_4: 'Doe', field_17: '3' } }))).toMatch(
      /^The form of this opt-in setup does not have: Nachname, Orders\. Add them to it, or do not map them\./,
    );
    expect(namesOf(calls)).not.toContain('optinrecipient');
  });

  const untold = { getoptinsetups: [{ id: 60, name: 'Newsletter sign-up' }] };

  test('names the fields that were sent where it was refused and those of the form are not known', async () => {
    webservice({ ...untold, optinrecipient: refused(7) });
    expect(sentence(await failure(`${operation}.perform`, { inputData: { ...inputData, field_4: 'Doe' } }))).toContain(
      'Perhaps the setup’s form lacks one of these: Vorname, Nachname.',
    );
    webservice({ ...untold, optinrecipient: refused(7) });
    expect(sentence(await failure(`${operation}.perform`, { inputData: { ...inputData, field_3: '' } }))).not.toContain('Perhaps');
  });

  test('does not blame fields that are in the form', async () => {
    webservice({ optinrecipient: refused(7) });
    expect(sentence(await failure(`${operation}.perform`, { inputData }))).not.toContain('Perhaps');
  });

  test.each([
    ['is tried again when it is not known whether the e-mail was sent, so that no lead is lost', http(500), 'ThrottledError'],
    ['asks to reconnect after a wrong login', refused(1), 'ExpiredAuthError'],
    ['is an ordinary error when MAILINGWORK refuses', refused(7), 'AppError'],
  ])('%s', async (_case, answer, name) => {
    webservice({ optinrecipient: answer });
    const error = await failure(`${operation}.perform`, { inputData });
    expect(error.name).toBe(name);
    expect(error.message).not.toContain('jane');
  });
});
