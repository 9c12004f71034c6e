import { describe, expect, test } from '@jest/globals';
import { readLinks, wentTo } from '../../../mailingwork/mailings/links.ts';
import { http } from '../../support/answers.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const click = (id: number | null, url: string) => ({ link: { id, url } });
const none = { ids: [], urlContains: undefined };

describe('a click passes the filter', () => {
  test('where no link is chosen', () => {
    expect(wentTo(click(1, 'https://example.com'), none)).toBe(true);
  });

  test('where its link is chosen, and the text filter is ignored then', () => {
    expect(wentTo(click(1, 'https://example.com'), { ids: [1], urlContains: '/pricing' })).toBe(true);
    expect(wentTo(click(2, 'https://example.com/pricing'), { ids: [1], urlContains: '/pricing' })).toBe(false);
  });

  test('where the address of its link contains the text, in any letter case', () => {
    expect(wentTo(click(1, 'https://example.com/Pricing?x=1'), { ids: [], urlContains: '/pricing' })).toBe(true);
    expect(wentTo(click(1, 'https://example.com/'), { ids: [], urlContains: '/pricing' })).toBe(false);
  });

  test.each([
    ['https://example.com/%C3%BCber-uns', '/Über', true],
    ['https://example.com/100%', '/100%', true],
    ['https://example.com/%C3%BCber-uns', '%c3%bcber', true],
    ['https://example.com/%C3%BCber-uns', '/uber', false],
  ])('%s, with the text %s: %s', (url, urlContains, went) => {
    expect(wentTo(click(1, url), { ids: [], urlContains })).toBe(went);
  });

  test('where its link is unknown', () => {
    for (const choice of [
      { ids: [1], urlContains: undefined },
      { ids: [], urlContains: '/pricing' },
    ]) {
      expect(wentTo({ link: null }, choice)).toBe(true);
      expect(wentTo(click(null, ''), choice)).toBe(true);
    }
  });
});

describe('the links of mailings', () => {
  const choice = { ids: [1, 2], nameContains: undefined };
  const link = (id: number) => ({ id, url: `https://example.com/${id}`, interests: [] });

  test('are those of all of them, each once', async () => {
    const service = new FakeWebservice().on('getmailings', accepted([])).on('getlinksbyemailid', accepted([link(5), link(6)]), accepted([link(6), link(7)]));
    expect((await readLinks(fakeAccount(service), choice)).map(({ id }) => id)).toEqual([5, 6, 7]);
  });

  test('are none where a mailing is gone or not sent, and an error for any other reason', async () => {
    const service = new FakeWebservice().on('getmailings', accepted([])).on('getlinksbyemailid', refused(3), refused(4));
    expect(await readLinks(fakeAccount(service), choice)).toEqual([]);
    expect((await failureOf(readLinks(fakeAccount(service.on('getlinksbyemailid', http(503))), choice))).kind).toBe('unavailable');
  });
});
