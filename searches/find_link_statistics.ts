import { defineSearch } from 'zapier-platform-core';
import { mailingInput } from '../common/mailings/mailing_fields.ts';
import { performing } from '../common/perform.ts';
import { readLinkStatistics } from '../mailingwork/mailings/link_statistics.ts';
import { MAX_ROWS } from '../mailingwork/paging/count_pages.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { readableNumber } from '../zapier/operations/readable_number.ts';

export default defineSearch({
  key: 'find_link_statistics',
  noun: 'Link Statistics',
  display: {
    label: 'Find Link Statistics',
    description: 'Finds how often each link of an e-mail was clicked, and by how many people, as line items. The most clicked links come first.',
  },
  operation: {
    inputFields: [
      {
        ...mailingInput,
        helpText: `Up to ${readableNumber(MAX_ROWS)} clicks are counted, in at most 20 seconds. If there are more, *Complete* is false and the numbers are minimums.`,
      },
    ],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, mailingInput);
      const found = await readLinkStatistics(account, id);
      if (found === null) {
        return [];
      }
      const links = found.links.map((link) => ({ id: link.id, url: link.url, clicks: link.clicks.total, unique_clicks: link.clicks.people }));
      return [{ mailing_id: id, clicks: found.clicks.total, unique_clicks: found.clicks.people, complete: found.complete, links }];
    }),
    outputFields: [
      { key: 'mailing_id', label: 'E-Mail ID', type: 'integer' },
      { key: 'clicks', label: 'Clicks', type: 'integer' },
      { key: 'unique_clicks', label: 'Unique Clicks', type: 'integer' },
      { key: 'complete', label: 'Complete', type: 'boolean' },
      { key: 'links[]id', label: 'Link ID', type: 'integer' },
      { key: 'links[]url', label: 'Link Address' },
      { key: 'links[]clicks', label: 'Link Clicks', type: 'integer' },
      { key: 'links[]unique_clicks', label: 'Link Unique Clicks', type: 'integer' },
    ],
    sample: {
      mailing_id: 4711,
      clicks: 131,
      unique_clicks: 96,
      complete: true,
      links: [{ id: 17, url: 'https://www.example.com/pricing', clicks: 131, unique_clicks: 96 }],
    },
  },
});
