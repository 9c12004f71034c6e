import { describe, expect, test } from '@jest/globals';
import { importRecipients } from '../../../../mailingwork/functions/subscribers/import_recipients.ts';
import { getRecipientFieldsByIdAndCode } from '../../../../mailingwork/functions/subscribers/recipient_details.ts';
import {
  getRecipientIdByEmail,
  getRecipientIdByFieldIdAndValue,
  getRecipientIdByOptin,
  getRecipientIdsByFieldIdAndValue,
  getRecipientsByEmailId,
} from '../../../../mailingwork/functions/subscribers/recipient_lookup.ts';
import {
  getRecipientFieldsById,
  getRecipientIdsByEmail,
  getRecipientIdsByListId,
  getRecipientListsById,
} from '../../../../mailingwork/functions/subscribers/recipients.ts';

describe('subscribers', () => {
  test.each([getRecipientFieldsById, getRecipientFieldsByIdAndCode])('have field values, read by $name', (definition) => {
    expect(definition.readResult([{ id: 3, value: 'Max' }, { field: '17', value: 42 }, { value: 'no field' }, 'x'])).toEqual([
      { id: 3, value: 'Max' },
      { id: 17, value: '42' },
    ]);
  });

  test('have lists', () => {
    expect(getRecipientListsById.readResult([{ id: 1, name: 'Newsletter' }, { id: '3' }, { name: 'no id' }])).toEqual([
      { id: 1, name: 'Newsletter' },
      { id: 3 },
    ]);
  });

  test.each([getRecipientIdsByEmail, getRecipientIdsByListId, getRecipientIdsByFieldIdAndValue])('are found together by $name', (definition) => {
    expect(definition.readResult([1, '2', 'x', null])).toEqual([1, 2]);
    expect(definition.readResult(null)).toEqual([]);
  });

  test.each([getRecipientIdByEmail, getRecipientIdByFieldIdAndValue, getRecipientIdByOptin])('are found one at a time by $name', (definition) => {
    expect([7, '7', null, false].map((answer) => definition.readResult(answer))).toEqual([7, 7, null, null]);
  });

  test('that received an e-mail are read with all that the answer contains', () => {
    const answer = [
      { recipient: '7', date: '2024-01-01 07:00:00', email: 2, fields: [{ field: 3, value: 'Max' }], more: 1 },
      { date: '2024-01-01 07:00:01' },
      'x',
    ];
    expect(getRecipientsByEmailId.readResult(answer)).toEqual([
      { recipient: 7, date: '2024-01-01 07:00:00', email: '2', fields: [{ id: 3, value: 'Max' }], more: 1 },
      { recipient: null, date: '2024-01-01 07:00:01', email: null, fields: [] },
    ]);
  });
});

describe('an import', () => {
  const unknown = { total: null, added: null, updated: null, skipped: null };

  test('has counts where the answer contains them', () => {
    expect(importRecipients.readResult({ total: 3, added: '1', updated: 2, skipped: 0, more: 'x' })).toEqual({
      total: 3,
      added: 1,
      updated: 2,
      skipped: 0,
      more: 'x',
    });
  });

  test.each([[3], ['3'], [null], [true], [[]], [{}], [{ total: 'many' }]])('has no counts where the answer is %j', (answer) => {
    expect(importRecipients.readResult(answer)).toEqual(unknown);
  });
});
