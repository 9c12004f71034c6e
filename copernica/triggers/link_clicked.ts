import { text } from '../../zapier/inputs/input.ts';
import { clicks, wentTo } from '../api/mail_events/clicks.ts';
import { mailExamples } from '../api/webhooks/examples.ts';
import { mailTrigger } from '../common/webhooks/mail_trigger.ts';
import { type ReaderParts, readerOutputFields, readerParts, readerSample } from '../common/webhooks/reader.ts';

const urlInput = {
  key: 'url_contains',
  label: 'URL Contains',
  required: false,
  helpText: 'A part of the link’s address, such as `/pricing`. Upper and lower case do not matter. Leave empty for all links.',
};

/** What only clicks tell; null where the address is not told. */
interface ClickParts extends ReaderParts {
  readonly link_url: string | null;
}

export default mailTrigger<ClickParts>({
  key: 'link_clicked',
  noun: 'Click',
  label: 'Link Clicked (Webhook)',
  description: 'Triggers when a recipient clicks a link in an e-mail. If webhooks are refused, use New Click.',
  trigger: 'click',
  instead: 'New Click',
  filterInputs: [urlInput],
  filter: ({ link_url: link }, input) => wentTo({ link }, text(input[urlInput.key])),
  own: (body) => ({ link_url: body.text('original'), ...readerParts(body) }),
  ownOutputFields: [{ key: 'link_url', label: 'Link URL' }, ...readerOutputFields],
  ownSample: { link_url: 'https://www.example.com/pricing', ...readerSample },
  examples: mailExamples(clicks, ({ link, ip, userAgent }) => ({ original: link, ip, useragent: userAgent })),
});
