import { describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const perform = (key: string) => `triggers.${key}.operation.perform`;

/** An account with two rows of each list, of mailing 2 of the one mail engine and mailing 1 of the other. */
function busyAccount(): MovingAccount {
  const account = new MovingAccount();
  account.left = { draganddrop: [{ id: 77, timestamp: ago(60) }], html: [{ id: 18, timestamp: ago(50) }] };
  return account;
}

async function idsOf(key: string, input: Readonly<Record<string, unknown>>, meta: Readonly<Record<string, unknown>> = {}): Promise<unknown[]> {
  const rows = await run(perform(key), input, { meta });
  return Array.isArray(rows) ? rows.map(({ id }) => id) : [];
}

describe.each([
  ['new_unsubscribe', 'unsubscribes'],
  ['new_click', 'clicks'],
  ['new_delivery_error', 'errors'],
  ['new_spam_complaint', 'abuses'],
])('%s', (key, list) => {
  test('tells of both mail engines, newest first, with who it was as far as the list tells', async () => {
    const { calls } = busyAccount();
    expect(await run(perform(key))).toMatchObject([
      { id: 'html-18', mailing_id: 'html-1', mailing_type: 'HTML', profile_id: 18, profile: expect.stringMatching(/"profile_id":18/) },
      { id: 'dnd-77', mailing_id: 'dnd-2', mailing_type: 'Drag-and-Drop', profile_id: expect.stringMatching(/"destination":"77"/) },
    ]);
    expect(calls.map((call) => call.split('?')[0]).toSorted()).toEqual([`/draganddrop/${list}`, `/html/${list}`]);
  });

  test('can tell of one mailing alone, whatever the other mail engine calls the same', async () => {
    busyAccount();
    expect(await idsOf(key, { mailing: 'dnd-2' })).toEqual(['dnd-77']);
    expect(await idsOf(key, { mailing: 'HTML-1' })).toEqual(['html-18']);
    expect(await idsOf(key, { mailing: 'html-2' })).toEqual([]);
  });

  test('tells of an event whose mailing is not told', async () => {
    const account = new MovingAccount();
    account.others[`/html/${list}`] = () => ({ data: [{ ID: '1', timestamp: ago(5) }] });
    expect(await idsOf(key, { mailing: 'dnd-2' })).toEqual(['html-1']);
  });

  test('is not turned on for a mailing that does not exist, or that cannot be read', async () => {
    const account = busyAccount();
    account.others['/draganddrop/emailing/3'] = () => 404;
    account.others['/draganddrop/emailing/2'] = () => ({ id: '2', subject: 'News', timestamp: ago(500) });
    const meta = { isPopulatingDedupe: true };
    await expect(idsOf(key, { mailing: 'dnd-3' }, meta)).rejects.toThrow('Mailing dnd-3 does not exist in this account.');
    await expect(idsOf(key, { mailing: '2' }, meta)).rejects.toThrow('A mailing ID looks like dnd-161 or html-161.');
    expect(await idsOf(key, { mailing: 'dnd-2' }, meta)).toEqual(['dnd-77']);
    expect(await idsOf(key, { mailing: 'dnd-3' })).toEqual([]);
  });
});

test('clicks count by a part of their address', async () => {
  const account = new MovingAccount();
  const click = (ID: string, link: string | null) => ({ ID, timestamp: ago(5), mailing: '2', destination: '5', link });
  account.others['/draganddrop/clicks'] = () => ({ data: [click('1', 'https://example.com/pricing'), click('2', 'https://example.com/x'), click('3', null)] });
  expect((await idsOf('new_click', { url_contains: 'PRICING' })).toSorted()).toEqual(['dnd-1', 'dnd-3']);
});

test('errors count as hard or soft, and always where that is not told', async () => {
  const account = new MovingAccount();
  const error = (ID: string, errorcode: string) => ({ ID, timestamp: ago(5), emailing: '1', profile: '5', errorcode });
  account.others['/html/errors'] = () => ({ data: [error('1', '5.1.1'), error('2', '4.2.2'), error('3', 'x')] });
  expect((await idsOf('new_delivery_error', { error_kind: 'hard' })).toSorted()).toEqual(['html-1', 'html-3']);
  expect((await idsOf('new_delivery_error', { error_kind: 'soft' })).toSorted()).toEqual(['html-2', 'html-3']);
  expect(await idsOf('new_delivery_error', {})).toHaveLength(3);
});
