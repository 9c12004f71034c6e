import type { Hono } from 'hono';
import { html } from 'hono/html';
import { table } from '../../pages/layout.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { layout } from './layout.ts';

const SHOWN = 200;

/** The text messages that the account sent, in place of a telephone. */
export function addSmsPage(app: Hono, state: State): void {
  app.get('/sms', (context) => {
    const newest = [...state.account.textMessages.values()].slice(-SHOWN).reverse();
    const rows = newest.map(({ at, from, to, text }) => [accountTime(at), from, to, text]);
    return context.html(layout('Text messages', html`<div class="card">${table(['Time', 'From', 'To', 'Text'], rows)}</div>`));
  });
}
