import { nameOf } from '../api/mailings/engines.ts';
import { recentMailings } from '../api/mailings/mailings.ts';
import { dropdown } from '../common/dropdown.ts';

/** Many share a subject, so the day on which one was sent stands beside its id. */
export default dropdown('all_mailings', 'Mailing', async (account) => {
  const mailings = await recentMailings(account, 'mass');
  return mailings.map((mailing) => {
    const id = nameOf(mailing);
    const facts = [id, ...(mailing.date === null ? [] : [mailing.date.slice(0, 10)])];
    return { id, label: `${mailing.subject.trim() || mailing.description || 'Mailing'} (${facts.join(', ')})` };
  });
});
