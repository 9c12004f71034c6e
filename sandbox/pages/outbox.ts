import type { Hono } from 'hono';
import { html } from 'hono/html';
import { accountTime } from '../clock.ts';
import type { Mail } from '../model.ts';
import type { State } from '../state.ts';
import { layout, table } from './layout.ts';
import { found } from './page.ts';

const SHOWN = 200;

/** The mails the account sent, instead of a mailbox. */
export function addOutboxPages(app: Hono, state: State): void {
  app.get('/outbox', (context) => {
    const newest = [...state.account.outbox.values()].slice(-SHOWN).reverse();
    const rows = newest.map((mail) => [accountTime(mail.at), mail.kind, mail.to, html`<a href="/outbox/${mail.id}">${mail.subject}</a>`]);
    return context.html(layout('Outbox', html`<div class="card">${table(['Time', 'Kind', 'To', 'Subject'], rows)}</div>`));
  });

  app.get('/outbox/:id', (context) => {
    const mail = found(state.account.outbox.get(Number(context.req.param('id'))));
    return context.html(
      layout(mail.subject, html`<div class="card"><p class="soft">${accountTime(mail.at)} · ${mail.kind} · to ${mail.to}</p>${content(mail)}</div>`),
    );
  });
}

function content({ text, html: markup, links, fields, attachments }: Mail) {
  const values = Object.entries(fields).map(([id, value]) => [id, value]);
  const files = attachments.map(({ name, bytes }) => [name, bytes]);
  return html`<pre>${text}</pre>
${links.map(({ label, path }) => html`<p><a href="${path}">${label}</a></p>`)}
${markup === '' ? '' : html`<iframe sandbox title="The mail as HTML" srcdoc="${markup}"></iframe>`}
${values.length === 0 ? '' : html`<h2>Values sent with it</h2>${table(['Field', 'Value'], values)}`}
${files.length === 0 ? '' : html`<h2>Attachments</h2>${table(['Name', '#Bytes'], files)}`}`;
}
