import { describe, expect, test } from '@jest/globals';
import { readImportRows } from '../../../common/subscribers/import_rows.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const read = async (items: readonly unknown[], service = new FakeWebservice()) => {
  const { rows, invalid } = await readImportRows(fakeAccount(service), items, 1);
  return { sent: Array.from(rows, ({ row }) => row), invalid };
};
const row = (more: Readonly<Record<string, unknown>> = {}) => ({ email: 'jane@example.com', ...more });

describe('reading rows to import', () => {
  test('reports an unknown field as a mapping error where most rows have it', async () => {
    expect((await failureOf(read([row({ field_99: 'x' }), row({ field_99: 'y' }), row()]))).message).toMatch(/^Field 99 does not exist/);
    expect((await failureOf(read([row({ field_99: 'x' })]))).message).toMatch(/^Field 99 does not exist/);
  });

  test('reports an unknown field as an error of the rows where at most half of them have it', async () => {
    expect(await read([row({ field_99: 'x' }), row(), row({ field_98: 'x' }), row()])).toEqual({
      sent: [2, 4],
      invalid: [
        { row: 1, reason: expect.stringMatching(/^Field 99 does not exist/) },
        { row: 3, reason: expect.stringMatching(/^Field 98 does not exist/) },
      ],
    });
    expect((await read([row({ field_99: 'x' }), row()])).sent).toEqual([2]);
  });

  test('leaves out a row that cannot be read, whatever is wrong with it, and reads the next one', async () => {
    const odd = {
      email: 'jane@example.com',
      get field_3(): string {
        throw new RangeError('a secret');
      },
    };
    expect(await read([row(), odd, row()])).toEqual({
      sent: [1, 3],
      invalid: [{ row: 2, reason: 'This row could not be read because of a mistake in the integration. Please report it.' }],
    });
  });

  test('fails at the first row where the account has no e-mail field', async () => {
    const service = new FakeWebservice().on('getfields', accepted([{ id: 3, name: 'Vorname', type: 'varchar' }]));
    expect((await failureOf(read([row(), row()], service))).message).toMatch(/^This account has no e-mail field/);
  });
});
