import { describe, expect, test } from '@jest/globals';
import { chooseMailings, finishedMailings, mailingsAt } from '../../../mailingwork/mailings/mailing_choice.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const sent = (id: number, day: string) => ({
  id,
  subject: `News ${id}`,
  description: '',
  type: 'standard',
  status: 'done',
  sendingTime: `2026-11-${day} 08:00:00`,
});
const account = (mailings: readonly object[]) => fakeAccount(new FakeWebservice().on('getmailings', accepted(mailings)));
const choose = async (mailings: readonly object[], ids: readonly number[] = [], nameContains?: string) =>
  (await chooseMailings(account(mailings), { ids, nameContains }, NOW)).mailings.map(({ id }) => id);

describe('the watched mailings', () => {
  test('are the chosen ones, each once, known or not', async () => {
    expect(await chooseMailings(account([sent(1, '01')]), { ids: [7, 1, 7], nameContains: 'News' }, NOW)).toEqual({
      mailings: [
        { id: 7, subject: null },
        { id: 1, subject: 'News 1' },
      ],
      replacements: [],
    });
  });

  test('are limited to as many as can be read', async () => {
    const ids = Array.from({ length: 51 }, (_, index) => index + 1);
    expect(await failureOf(chooseMailings(account([]), { ids, nameContains: undefined }, NOW))).toMatchObject({
      kind: 'invalid_input',
    });
  });

  test('are those sent last where none are chosen, whatever their IDs', async () => {
    const days = Array.from({ length: 12 }, (_, index) => sent(index + 1, String(20 - index).padStart(2, '0')));
    expect(await choose(days)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('do not include mailings that have not been sent', async () => {
    const mailings = [
      { ...sent(1, '20'), status: 'drafted' },
      { ...sent(2, '20'), sendingTime: null },
      { ...sent(3, '20'), sendingTime: '0000-00-00 00:00:00' },
      { ...sent(4, '23'), status: 'activated' },
      { ...sent(5, '21'), sendingTime: '2026-11-21 13:00:00' },
      { ...sent(8, '21'), sendingTime: '2026-11-21 13:00:01' },
      { ...sent(6, '20'), status: 'paused' },
      { ...sent(7, '20'), status: 'something new' },
    ];
    expect(await choose(mailings)).toEqual([5, 7, 6]);
  });

  test('are not displaced by mailings that are yet to be sent, or were cancelled', async () => {
    const ahead = Array.from({ length: 10 }, (_, index) => ({ ...sent(index + 20, '22'), status: 'activated' }));
    const cancelled = Array.from({ length: 10 }, (_, index) => ({ ...sent(index + 40, '21'), status: 'cancelled' }));
    expect((await choose([...ahead, ...cancelled, sent(1, '20'), sent(2, '19')])).slice(0, 3)).toEqual([1, 2, 49]);
  });

  test('have separate places for those that are sent continuously', async () => {
    const ongoing = Array.from({ length: 11 }, (_, index) => ({
      ...sent(index + 100, '01'),
      type: index % 2 ? 'dialog' : 'campaign',
      status: 'activated',
      sendingTime: null,
    }));
    expect(await choose([sent(1, '20'), ...ongoing, { ...sent(300, '02'), type: 'campaign', status: 'paused' }])).toEqual([
      1, 300, 110, 109, 108, 107, 106, 105, 104, 103, 102, 101,
    ]);
  });

  test('include paused campaigns, which people still read, where there are places left', async () => {
    const campaign = (id: number, status: string) => ({ ...sent(id, '01'), type: 'campaign', status, sendingTime: null });
    expect(await choose([campaign(3, 'paused'), campaign(2, 'activated'), campaign(1, 'drafted')])).toEqual([2, 3]);
    expect(await choose([...Array.from({ length: 10 }, (_, index) => campaign(index + 1, 'activated')), campaign(99, 'paused')])).not.toContain(99);
  });

  test('are returned with the next candidates for their places', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => index + 1);
    const many = ids.map((id) => ({ ...sent(id, '20'), sendingTime: `2026-10-${String(30 - id).padStart(2, '0')} 08:00:00` }));
    const ongoing = ids.map((id) => ({ ...sent(id + 100, '01'), type: 'dialog', status: 'activated', sendingTime: null }));
    const { mailings, replacements } = await chooseMailings(account([...many, ...ongoing]), { ids: [], nameContains: undefined }, NOW);
    expect(mailings).toHaveLength(20);
    expect(replacements.map(({ id }) => id)).toEqual([
      ...ids.slice(10, 20),
      ...ids
        .slice(5, 15)
        .toReversed()
        .map((id) => id + 100),
    ]);
  });

  test('are never candidates as well, not even a paused campaign that was sent once', async () => {
    const campaigns = Array.from({ length: 10 }, (_, index) => ({ ...sent(index + 1, '01'), type: 'campaign', status: 'activated', sendingTime: null }));
    const paused = { ...sent(50, '20'), type: 'campaign', status: 'paused' };
    const { mailings, replacements } = await chooseMailings(account([...campaigns, paused]), { ids: [], nameContains: undefined }, NOW);
    expect(mailings.map(({ id }) => id)).toContain(50);
    expect(replacements).toEqual([]);
  });

  test('can be filtered regardless of Unicode normalization', async () => {
    expect(await choose([{ ...sent(1, '01'), subject: 'Ka\u0308se' }, sent(2, '02')], [], 'KÄSE')).toEqual([1]);
  });

  test('can be filtered by a part of subject or description', async () => {
    expect(await choose([sent(1, '20'), { ...sent(2, '19'), description: 'Weekly' }, { ...sent(3, '18'), subject: 'WEEKLY' }], [], 'weekly')).toEqual([2, 3]);
  });
});

describe('the finished mailings', () => {
  const mailings = [sent(1, '18'), sent(2, '20'), { ...sent(3, '19'), status: 'paused' }, sent(4, '18')];
  const finished = async (ids: readonly number[], nameContains?: string) =>
    (await finishedMailings(account(mailings), { ids, nameContains }, false)).map(({ id }) => id);

  test('are those sent last first, even where the host ignores the filter', async () => {
    const service = new FakeWebservice().on('getmailings', accepted(mailings));
    expect((await finishedMailings(fakeAccount(service), { ids: [], nameContains: undefined }, false)).map(({ id }) => id)).toEqual([2, 4, 1]);
    expect(service.parametersOf('getmailings')[0]).toMatchObject({ 'advanced[status]': 'done' });
  });

  test('are no more than a thousand, those sent last', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => sent(index + 1, index === 0 ? '01' : '02'));
    const found = await finishedMailings(account(many), { ids: [], nameContains: undefined }, false);
    expect(found).toHaveLength(1_000);
    expect(found.map(({ id }) => id)).not.toContain(1);
  });

  test('are all of them in the first poll, whatever their names', async () => {
    const many = Array.from({ length: 1_500 }, (_, index) => sent(index + 1, '02'));
    expect(await finishedMailings(account([...many, { ...sent(2_000, '03'), status: 'paused' }]), { ids: [], nameContains: 'else' }, true)).toHaveLength(1_500);
  });

  test('are an error where none of the chosen ones exists, but not where none is finished', async () => {
    expect((await failureOf(finished([9, 10]))).message).toMatch(/^E-mail 9 does not exist/);
    expect(await finished([3])).toEqual([]);
  });

  test('can be limited to chosen ones, or by name', async () => {
    expect(await finished([1, 3, 9])).toEqual([1]);
    expect(await finished([], 'news 2')).toEqual([2]);
  });
});

describe('the mailings at some statuses', () => {
  const mailings = [sent(1, '18'), { ...sent(2, '20'), status: 'paused' }, { ...sent(3, '19'), status: 'something new' }, { ...sent(4, '19'), status: '' }];
  const all = { ids: [], nameContains: undefined };
  const at = async (...statuses: Parameters<typeof mailingsAt>[1]) => (await mailingsAt(account(mailings), statuses, all, false)).map(({ id }) => id);

  test('are all whose status is told where none is given, newest first', async () => {
    expect(await at()).toEqual([3, 2, 1]);
  });

  test('are also those in a status that is not known', async () => {
    expect(await at('paused')).toEqual([3, 2]);
    expect(await at('paused', 'done')).toEqual([3, 2, 1]);
    expect(await at('cancelled')).toEqual([3]);
  });

  test('are asked for by status where there is one', async () => {
    const service = new FakeWebservice().on('getmailings', accepted([]));
    await mailingsAt(fakeAccount(service), ['paused'], all, false);
    await mailingsAt(fakeAccount(service), ['paused', 'done'], all, false);
    const asked = service.parametersOf('getmailings');
    expect(asked[0]).toMatchObject({ 'advanced[status]': 'paused' });
    expect(asked[1]).not.toHaveProperty('advanced[status]');
  });

  test('are the 4,000 newest, and twice as many in the first poll, whatever their names', async () => {
    const many = Array.from({ length: 8_500 }, (_, index) => sent(index + 1, '02'));
    const first = await mailingsAt(account(many), [], { ids: [], nameContains: 'else' }, true);
    expect(first).toHaveLength(8_000);
    expect(await mailingsAt(account(many), [], { ids: [], nameContains: 'else' }, false)).toEqual([]);
    const later = await mailingsAt(account(many), [], all, false);
    expect(later.map(({ id }) => id)).toEqual(first.slice(0, 4_000).map(({ id }) => id));
  });

  test('are an error where none of the chosen ones exists', async () => {
    expect((await failureOf(mailingsAt(account(mailings), [], { ids: [9], nameContains: undefined }, false))).message).toMatch(/^E-mail 9 does not exist/);
  });
});
