import { describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../../support/copernica/app.ts';
import { MovingAccount } from '../../../support/copernica/moving_account.ts';

isolated();

const profile = (changes: object = {}) => ({
  ID: '18381',
  fields: { Email: 'jane@example.com' },
  interests: ['News'],
  database: '12',
  removed: false,
  ...changes,
});

describe('the whole profile of an event', () => {
  test('is read with one call, and another for what its database consists of', async () => {
    const account = new MovingAccount();
    account.others['/profile/18381'] = () => profile();
    expect(await run('hydrators.profile', { profile_id: 18381 })).toMatchObject({ profile_id: 18381, field_1: 'jane@example.com', interest_names: ['News'] });
    expect(account.calls).toEqual(['/profile/18381', '/database/12']);
  });

  test('is none where it is not told which database it lies in', async () => {
    const account = new MovingAccount();
    account.others['/profile/18381'] = () => profile({ database: null });
    expect(await run('hydrators.profile', { profile_id: 18381 })).toBeNull();
  });

  test('is none where there is no such subprofile', async () => {
    const account = new MovingAccount();
    account.others['/subprofile/21'] = () => 404;
    expect(await run('hydrators.profile', { subprofile_id: 21 })).toBeNull();
  });

  test('is none where the mail does not tell to whom it went', async () => {
    const account = new MovingAccount();
    account.others['/draganddrop/destination/77'] = () => ({ ID: '77', profile: '0', subprofile: null, mailing: '2' });
    expect(await run('hydrators.profile', { destination: '77' })).toBeNull();
    expect(account.calls).toEqual(['/draganddrop/destination/77']);
  });

  test('is an error where the service fails, so that the step is tried again', async () => {
    const account = new MovingAccount();
    account.others['/profile/18381'] = () => 503;
    await expect(run('hydrators.profile', { profile_id: 18381 })).rejects.toMatchObject({ name: 'ThrottledError' });
  });
});
