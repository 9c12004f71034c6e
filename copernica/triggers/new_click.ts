import { text } from '../../zapier/inputs/input.ts';
import { clicks, wentTo } from '../api/mail_events/clicks.ts';
import { mailEventTrigger } from '../common/mailings/mail_event_trigger.ts';

const urlInput = {
  key: 'url_contains',
  label: 'URL Contains',
  required: false,
  helpText: 'A part of the link’s address, such as `/pricing`. Upper and lower case do not matter. Leave empty for all links.',
};

export default mailEventTrigger({
  key: 'new_click',
  noun: 'Click',
  label: 'New Click',
  description: 'Triggers when a recipient clicks a link in a mailing. Link Clicked (Webhook) triggers instantly.',
  eventsOf: 'Clicks in',
  lists: clicks,
  filterInputs: [urlInput],
  filter: (input) => {
    const part = text(input[urlInput.key]);
    return (click) => wentTo(click, part);
  },
  own: ({ link, linkId, linkTitle, ip, userAgent }) => ({ link_url: link, link_id: linkId, link_title: linkTitle, ip, user_agent: userAgent }),
  ownOutputFields: [
    { key: 'link_url', label: 'Link URL' },
    { key: 'link_id', label: 'Link ID', type: 'integer' },
    { key: 'link_title', label: 'Link Title' },
    { key: 'ip', label: 'IP Address' },
    { key: 'user_agent', label: 'User Agent' },
  ],
  ownSample: { link_url: 'https://www.example.com/pricing', link_id: 3145, link_title: 'Prices', ip: '192.0.2.17', user_agent: 'Mozilla/5.0' },
});
