import { dropdown } from '../common/dropdown.ts';
import { mailingLabel, readMailings } from '../mailingwork/mailings.ts';

export default dropdown('all_mailings', 'E-Mail', async (account) =>
  (await readMailings(account)).map((mailing) => ({ id: mailing.id, label: mailingLabel(mailing) })),
);
