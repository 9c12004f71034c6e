import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_link_statistics.operation.perform';
const inputData = { mailing: '12' };

describe('Find Link Statistics', () => {
  test('returns a line item for each link', async () => {
    const link = { id: 17, url: 'https://example.com/pricing' };
    webservice({
      getlinksbyemailid: [link],
      getclicksbyemailid: [
        { recipient: 1, link },
        { recipient: 1, link },
      ],
    });
    expect(await run(method, { inputData })).toEqual([
      { mailing_id: 12, clicks: 2, unique_clicks: 1, complete: true, links: [{ ...link, clicks: 2, unique_clicks: 1 }] },
    ]);
  });

  test('finds nothing for an e-mail that does not exist', async () => {
    webservice({ getlinksbyemailid: refused(3), getclicksbyemailid: refused(3) });
    expect(await run(method, { inputData })).toEqual([]);
  });
});
