import { statisticsTrigger } from '../common/mailings/statistics_trigger.ts';
import { clickOptions, getClicksByEmailId } from '../mailingwork/functions/activity/statistics.ts';
import { wentTo } from '../mailingwork/mailings/links.ts';
import { ids } from '../zapier/inputs/ids.ts';
import { text } from '../zapier/inputs/input.ts';

export default statisticsTrigger({
  key: 'link_clicked',
  noun: 'Click',
  label: 'Link Clicked',
  description: 'Triggers when a subscriber clicks a link in an e-mail.',
  source: {
    read: (account, emailId, options) => account.call(getClicksByEmailId, { emailId, advanced: { ...options, ...clickOptions } }),
    nothingCodes: [3, 4],
  },
  identity: ({ link }) => [link?.id ?? link?.url ?? null],
  firstTimeOf: 'once for each subscriber and link. *Once per E-Mail*: once for each subscriber and e-mail',
  filterInputs: [
    {
      key: 'links',
      label: 'Links',
      helpText: 'Choose among the links of the e-mails above. Leave empty for all.',
      list: true,
      required: false,
      dynamic: 'all_links.id.label',
    },
    {
      key: 'url_contains',
      label: 'Link Address Contains',
      helpText: 'Part of the address, such as `/pricing`. Includes future e-mails. Ignored if links are chosen above.',
      required: false,
    },
  ],
  filter: (input) => {
    const choice = { ids: ids(input.links, 'Link'), urlContains: text(input.url_contains) };
    return (row) => wentTo(row, choice);
  },
  own: ({ link }) => ({ link_id: link?.id ?? null, link_url: link?.url || null }),
  ownOutputFields: [
    { key: 'link_id', label: 'Link ID', type: 'integer' },
    { key: 'link_url', label: 'Link Address' },
  ],
  ownSample: { link_id: 17, link_url: 'https://www.example.com/pricing' },
});
