import { dropdown } from '../common/dropdown.ts';
import { mailingChoiceIn } from '../common/mailings/mailing_filter.ts';
import { readLinks } from '../mailingwork/mailings/links.ts';

export default dropdown('all_links', 'Link', async (account, input) =>
  (await readLinks(account, mailingChoiceIn(input))).map(({ id, url, mailing }) => ({
    id,
    label: `${url} (${[mailing.subject || `E-Mail ${mailing.id}`, id].join(', ')})`,
  })),
);
