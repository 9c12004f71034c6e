import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { run } from '../support/mailingwork/app.ts';
import { hoursAgo, janeAndNews, janesFields, newsFive } from '../support/mailingwork/samples.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.link_clicked.operation.perform';
const at = hoursAgo(1);
const click = (id: number | null, url: string) => ({ recipient: 42, date: at.raw, link: { id, url }, fields: janesFields });
const clicks = [click(17, 'https://example.com/pricing'), click(18, 'https://example.com/team')];

describe('Link Clicked', () => {
  test('returns the first click of each subscriber on each link', async () => {
    const calls = webservice({ getmailings: [newsFive], getclicksbyemailid: [...clicks, { ...clicks[0], date: hoursAgo(0.5).raw }] });
    expect(await run(method)).toEqual([
      { id: '5-42-18', ...janeAndNews, link_id: 18, link_url: 'https://example.com/team', occurred_at: at.iso, occurred_at_raw: at.raw },
      { id: '5-42-17', ...janeAndNews, link_id: 17, link_url: 'https://example.com/pricing', occurred_at: at.iso, occurred_at_raw: at.raw },
    ]);
    expect(callsTo(calls, 'getclicksbyemailid')[0]).toMatchObject({ 'advanced[passDate]': '1', 'advanced[passLink]': '1' });
  });

  test('returns every click when requested', async () => {
    webservice({ getmailings: [newsFive], getclicksbyemailid: clicks.slice(0, 1) });
    expect(await run(method, { inputData: { how_often: 'every' } })).toMatchObject([{ id: `5-42-17-${at.raw}` }]);
  });

  test('returns the first click of each subscriber in each e-mail when requested', async () => {
    webservice({ getmailings: [newsFive], getclicksbyemailid: [...clicks, { ...clicks[1], recipient: 43, date: hoursAgo(0.5).raw }] });
    const inputData = { how_often: 'mailing' };
    expect(await run(method, { inputData })).toMatchObject([
      { id: '5-43', link_id: 18 },
      { id: '5-42', link_id: 17 },
    ]);
    expect(await run(method, { inputData: { ...inputData, links: ['18'] } })).toMatchObject([{ id: '5-43' }, { id: '5-42', link_id: 18 }]);
  });

  test.each([
    [{ links: ['18'] }, ['5-42-18', '5-42-']],
    [{ url_contains: '/pricing' }, ['5-42-17', '5-42-']],
    [{}, ['5-42-18', '5-42-17', '5-42-']],
  ])('returns only clicks on the links in %j, and those on an unknown link', async (inputData, ids) => {
    webservice({ getmailings: [newsFive], getclicksbyemailid: [...clicks, { recipient: 42, date: hoursAgo(2).raw }] });
    expect(await run(method, { inputData })).toMatchObject(ids.map((id) => ({ id })));
  });

  test('distinguishes links without an ID by their address', async () => {
    webservice({ getmailings: [newsFive], getclicksbyemailid: [click(null, 'https://example.com/a')] });
    expect(await run(method)).toMatchObject([{ id: '5-42-https://example.com/a', link_id: null, link_url: 'https://example.com/a' }]);
  });

  test('accepts a chosen e-mail that has not been sent yet', async () => {
    webservice({ getmailings: [{ ...newsFive, status: 'drafted' }], getclicksbyemailid: refused(4) });
    expect(await run(method, { inputData: { mailings: ['5'] } })).toEqual([]);
  });
});
