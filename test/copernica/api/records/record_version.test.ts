import { describe, expect, test } from '@jest/globals';
import { profileFrom } from '../../../../copernica/api/profiles/profile.ts';
import { versionOf, versionsBy } from '../../../../copernica/api/records/record_version.ts';
import { watchedFields } from '../../../../copernica/api/structure/database.ts';
import { customers, delivered } from '../../../support/copernica/customers.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';

const profile = (fields: Record<string, string>, modified: string | null = '2026-07-21 13:26:21') => profileFrom(delivered({ fields, modified }), 12);
const jane = { Email: 'jane@example.com', Firstname: 'Jane' };

describe('a state of a profile', () => {
  test('has the ID, the time and what stands for the values', () => {
    expect(versionOf(profile(jane))).toMatch(/^18381-2026-07-21 13:26:21-[0-9a-f]{16}$/);
    expect(versionOf(profile(jane, null))).toMatch(/^18381--[0-9a-f]{16}$/);
  });

  test('is another one with other values', () => {
    expect(versionOf(profile({ ...jane, Firstname: 'Joan' }))).not.toBe(versionOf(profile(jane)));
  });

  test('is the same where a field is renamed or added, in whatever order they come', () => {
    expect(versionOf(profile({ Name: 'Jane', 'E-Mail': 'jane@example.com', Added: '' }))).toBe(versionOf(profile(jane)));
  });
});

describe('a state of some fields of a profile', () => {
  const versions = async (fields: Record<string, string>, ids: number[], service = new FakeService()) => {
    service.answer = () => ({ body: customers });
    const one = profile(fields);
    return (await versionsBy([one], ids, watchedFields(accountAt(service), 12)))(one);
  };

  test('is another one with other values of these fields alone, in whatever letter case their names come', async () => {
    const wanted = await versions(jane, [1]);
    expect(wanted).toMatch(/^18381-[0-9a-f]{16}$/);
    expect(await versions({ ...jane, Firstname: 'Joan' }, [1])).toBe(wanted);
    expect(await versions({ EMAIL: 'jane@example.com' }, [1, 1])).toBe(wanted);
    expect(await versions({ ...jane, Email: 'joan@example.com' }, [1])).not.toBe(wanted);
    expect(await versions(jane, [1, 2])).toBe(await versions(jane, [2, 1]));
    expect(await versions({ ...jane, Firstname: '' }, [1, 2])).not.toBe(await versions(jane, [1, 2]));
  });

  test('is not told for a field that is not there', async () => {
    await expect(versions(jane, [1, 99])).rejects.toMatchObject({ kind: 'invalid_input', message: expect.stringContaining('Field 99 does not exist') });
  });

  test('is not told where a field is not delivered: that would be taken for a change', async () => {
    await expect(versions({ Email: 'jane@example.com' }, [1, 2])).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('is told by the new name of a field, as soon as that is delivered', async () => {
    const service = new FakeService();
    const processKey = {};
    let name = 'Email';
    service.answer = () => ({ body: { ...customers, fields: { data: [{ ID: '1', name, type: 'email', value: '', length: '100', hidden: false }] } } });
    const version = async (fields: Record<string, string>) =>
      (await versionsBy([profile(fields)], [1], watchedFields(accountAt(service, { processKey }), 12)))(profile(fields));
    const wanted = await version({ Email: 'jane@example.com' });
    name = 'Address';
    await expect(version({ Address: 'jane@example.com' })).rejects.toMatchObject({ kind: 'unavailable' });
    expect(
      await (await versionsBy([profile({ Address: 'jane@example.com' })], [1], watchedFields(accountAt(service), 12)))(
        profile({ Address: 'jane@example.com' }),
      ),
    ).toBe(wanted);
  });
});
