import { beforeEach, describe, expect, test } from '@jest/globals';
import { readLinkStatistics } from '../../../mailingwork/mailings/link_statistics.ts';
import { failureOf } from '../../support/failure_of.ts';
import { accepted, refused } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

const pricing = { id: 17, url: 'https://example.com/pricing' };
const team = { id: 18, url: 'https://example.com/team' };

let service = new FakeWebservice();
async function read() {
  const found = await readLinkStatistics(fakeAccount(service), 12);
  return found && { ...found, clicks: found.clicks.total, links: found.links.map(({ id, url, clicks }) => [id, url, clicks.total, clicks.people]) };
}

beforeEach(() => {
  service = new FakeWebservice().on('getlinksbyemailid', accepted([pricing, team])).on('getclicksbyemailid', accepted([]));
});

describe('the statistics of links', () => {
  test('count clicks and people, the most clicked link first, and name links without a click', async () => {
    service.on('getlinksbyemailid', accepted([{ id: 16, url: 'https://example.com/' }, pricing, team]));
    service.on(
      'getclicksbyemailid',
      accepted([
        { recipient: 1, link: pricing },
        { recipient: '1', link: team },
        { recipient: 1, link: team },
        { recipient: 2, link: { id: '18' } },
      ]),
    );
    expect(await read()).toEqual({
      clicks: 4,
      links: [
        [18, team.url, 3, 2],
        [17, pricing.url, 1, 1],
        [16, 'https://example.com/', 0, 0],
      ],
      complete: true,
    });
    expect(service.parametersOf('getclicksbyemailid')).toMatchObject([{ emailId: '12', 'advanced[passLink]': '1', 'advanced[fieldId]': '1' }]);
  });

  test('include links that only the clicks tell of, by address where they have no ID', async () => {
    service.on('getlinksbyemailid', accepted([{ id: 18 }]));
    service.on('getclicksbyemailid', accepted([{ recipient: 1, link: team }, { recipient: 2, link: { url: 'https://example.com/a' } }, { recipient: 3 }]));
    expect((await read())?.links).toEqual([
      [18, team.url, 1, 1],
      [null, 'https://example.com/a', 1, 1],
      [null, null, 1, 1],
    ]);
    service.on('getlinksbyemailid', accepted([{ id: 19 }])).on('getclicksbyemailid', accepted([]));
    expect((await read())?.links).toEqual([[19, null, 0, 0]]);
  });

  test('are zero before the e-mail is sent', async () => {
    service.on('getlinksbyemailid', refused(4)).on('getclicksbyemailid', refused(4));
    expect(await read()).toEqual({ clicks: 0, links: [], complete: true });
  });

  test('do not exist for an e-mail that does not exist', async () => {
    service.on('getlinksbyemailid', refused(3)).on('getclicksbyemailid', refused(3));
    expect(await read()).toBeNull();
  });

  test('that cannot be read are a failure', async () => {
    service.on('getlinksbyemailid', refused(1));
    expect((await failureOf(read())).kind).toBe('login');
  });
});
