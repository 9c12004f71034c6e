import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import { describeParameters } from '../../../webservice/catalogue/describe.ts';
import { examples } from './examples.ts';
import { expectRefusal, known } from './support.ts';

describe('the parameters of every function', () => {
  test.each(Object.entries(examples))('%s accepts its known parameters, and sends them unchanged', (name, input) => {
    expect(known(name).readInput(input)).toEqual(input);
  });

  test.each(
    catalogue.flatMap((definition) =>
      describeParameters(definition)
        .filter(({ required }) => required)
        .map(({ name }): [string, string] => [definition.name, name]),
    ),
  )('%s requires %s', (name, parameter) => {
    const { [parameter]: _left, ...others } = { ...examples[name] };
    expectRefusal(known(name), others, parameter);
  });

  test.each<[name: string, place: string, wrong: Record<string, unknown>, form?: string]>([
    ['CreateWebHook', 'event', { event: 'opened' }],
    ['CreateWebHook', 'url', { url: 'not an address' }, ': it takes a web address'],
    ['ActivateWebHook', 'replayEvents', { replayEvents: 0 }],
    ['CreateRecipient', 'listId', { listId: 'Newsletter' }, ': it takes IDs, separated by commas'],
    ['CreateRecipient', 'fields.email', { fields: { email: 'max@example.com' } }, ': it takes IDs of fields'],
    ['GetRecipientIdsByEmail', 'email', { email: '' }],
    ['ImportRecipients', 'mode', { mode: 'merge' }],
    ['ImportRecipients', 'recipients.0', { recipients: ['max@example.com'] }],
    ['CreateList', 'name', { name: '' }],
    ['CreateList', 'advanced.folderid', { advanced: { folderid: 'Archive' } }],
    ['CreateField', 'type', { type: 'colour' }],
    ['CreateEmail', 'advanced.behavior', { advanced: { behavior: 'daily' } }],
    ['CreateEmail', 'templateId', { templateId: 'x' }],
    ['ReactiveEmail', 'other', { other: null }],
    ['GetMailings', 'advanced.startDate', { advanced: { startDate: 'yesterday' } }, ': it takes a date such as 2026-03-02 10:00:00'],
    ['GetClicksByEmailId', 'advanced.passLink', { advanced: { passLink: true } }],
    ['GetHistory', 'advanced.listFilter', { advanced: { listFilter: 'Newsletter' } }, ': it takes IDs, separated by commas'],
    ['TransferOxidOrder', 'orderData.basketPrice', { orderData: { orderDate: '2024-01-01' } }],
  ])('%s refuses an invalid %s', (name, place, wrong, form = '') => {
    expectRefusal(known(name), { ...examples[name], ...wrong }, place, form);
  });

  test.each([null, undefined, 'x', 7, []])('%j is refused as parameters', (input) => {
    expect(() => known('GetLists').readInput(input)).toThrow(
      expect.objectContaining({ kind: 'invalid_input', message: 'GetLists cannot take this value for its parameters.' }),
    );
  });

  test('a parameter name that may be an address is not repeated', () => {
    expectRefusal(known('CreateRecipient'), { listId: '1', fields: { 'max@example.com': 'x' } }, 'fields.…', ': it takes IDs of fields');
  });

  test('CreateEmail sends every parameter, as the one known client does, empty where it is not given', () => {
    expect(known('CreateEmail').readInput({ subject: 'Order', senderName: 'Jane Doe', senderEmail: 'shop@example.com' })).toEqual({
      subject: 'Order',
      senderName: 'Jane Doe',
      senderEmail: 'shop@example.com',
      listId: '',
      targetgroupId: '',
      text: '',
      html: '',
      templateId: '',
    });
  });
});
