import { type ApiCalls, doing } from '../../api_calls.ts';
import { daan, database, order, orderById, orders, sanne, sanneById } from './demo_account.ts';

const onlyCall = 'the look-up itself';

/** The searches. */
export const searches: Readonly<Record<string, readonly ApiCalls[]>> = {
  'searches.find_profile': [doing(sanne, ['GET /database/{database}/profiles'], onlyCall), doing(sanneById, ['GET /profile/{profile}'], onlyCall)],
  'searches.find_subprofile': [
    doing(order, ['GET /collection/{collection}/subprofiles'], onlyCall),
    doing(orderById, ['GET /subprofile/{subprofile}'], onlyCall),
  ],
  'searches.find_subprofiles': [
    doing(
      { ...orders, profile: '10002' },
      ['GET /profile/{profile}', 'GET /profile/{profile}/subprofiles/{collection}'],
      'whether the profile is of this database, then its subprofiles',
    ),
    doing(
      { ...daan, ...orders },
      ['GET /database/{database}/profiles', 'GET /profile/{profile}/subprofiles/{collection}'],
      'which profile it is, then its subprofiles',
    ),
  ],
  'searches.find_mailing': [
    doing(
      { name: 'nieuws', partial: 'yes' },
      ['GET /draganddrop/emailings', 'GET /draganddrop/templates', 'GET /html/documents', 'GET /html/emailings'],
      'the mailings of both mail engines, and the names of templates and documents, which mailings do not tell',
    ),
  ],
  'searches.find_mailing_statistics': [
    doing(
      { mailing: 'dnd-161' },
      ['GET /draganddrop/emailing/{emailing}', 'GET /draganddrop/emailing/{emailing}/statistics'],
      'the mailing, and its counts, at the same time',
    ),
    doing({ mailing: 'html-161' }, ['GET /html/emailing/{emailing}', 'GET /html/emailing/{emailing}/statistics'], 'the same in the other mail engine'),
  ],
  'searches.find_selection_size': [doing({ ...database, selection: '101' }, ['GET /view/{view}/profiles'], 'the total of a page of one row')],
  'searches.find_log_events': [
    doing(
      { type: 'open', from: '2020-01-01', limit: '1' },
      ['GET /logfile/{name}/json', 'GET /logfiles', 'GET /logfiles'],
      'which files each mail engine has, then one after the other until there is enough',
    ),
  ],
};
