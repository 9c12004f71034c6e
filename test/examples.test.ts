import { fieldTypes } from '../mailingwork/functions/fields.ts';
import { examplesSuite } from './suites/examples.ts';
import { isolated } from './support/app.ts';
import { account } from './support/mailingwork/account.ts';
import { mailingwork } from './support/mailingwork/app_under_test.ts';
import { canned } from './support/mailingwork/canned.ts';
import { webservice } from './support/mailingwork/webservice.ts';

/** The fields of these types take any text. */
const ANY_TEXT = ['varchar', 'text', 'postcode'];

const fields = [
  ...account.getfields,
  ...fieldTypes.map((type, index) => ({
    id: 100 + index,
    name: type,
    type,
    options: 'Private;Business',
    description: 'As in the shop',
    alias: '',
    default: '',
    behavior: '',
  })),
];
const anyText = fields.flatMap(({ id, type }) => (ANY_TEXT.includes(type) ? [`field_${id}`] : []));

isolated();
examplesSuite(mailingwork, {
  obvious: new RegExp(`^(username|account_name|name|email|new_email|(sender|list)_(name|email)|subject|description|text|html|${anyText.join('|')})$`),
  playEveryField: () => {
    webservice({
      ...canned,
      getfields: fields,
      getmailings: [{ id: 4711, subject: 'November', type: 'standard', status: 'done', sendingTime: '2026-11-05 10:00:00' }],
    });
  },
  beside: {
    from: { to: '2026-11-30' },
    continue_with: { from: '2026-11-01', to: '2026-11-30' },
    first_row: { subscribers: Array.from({ length: 501 }, () => ({ email: 'jane@example.com' })) },
  },
});
