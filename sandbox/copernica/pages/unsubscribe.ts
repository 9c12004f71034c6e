import type { Hono } from 'hono';
import { found } from '../../pages/page_error.ts';
import { unsubscribeByLink } from '../mailing/unsubscribe.ts';
import type { State } from '../state.ts';
import { message } from './layout.ts';
import { destinationOf } from './outbox.ts';

/** The unsubscribe link of a mail: opening it unsubscribes. */
export function addUnsubscribePage(app: Hono, state: State): void {
  app.get('/unsubscribe/:code', (context) => {
    const code = context.req.param('code');
    const mail = found([...state.account.outbox.values()].find(({ unsubscribeCode }) => unsubscribeCode === code));
    unsubscribeByLink(state, destinationOf(mail, state));
    return context.html(message('Unsubscribed', 'You are unsubscribed. What that changes is a setting of the database.'));
  });
}
