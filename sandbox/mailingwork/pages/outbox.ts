import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Html, table } from '../../pages/layout.ts';
import { found } from '../../pages/page_error.ts';
import type { Mail, Mailing } from '../account/model.ts';
import { clickMail, mailingOf, openMail } from '../processes/reading.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { layout, message } from './layout.ts';

const MAX_SHOWN = 200;

/** The mails that the account sent, in place of a mailbox. Reading an e-mail there counts as an opening, following one of its links as a click. */
export function addOutboxPages(app: Hono, state: State): void {
  app.get('/outbox', (context) => {
    const newest = [...state.account.outbox.values()].slice(-MAX_SHOWN).reverse();
    const rows = newest.map((mail) => [accountTime(mail.at), mail.kind, mail.to, html`<a href="/outbox/${mail.id}">${mail.subject}</a>`]);
    return context.html(layout('Outbox', html`<div class="card">${table(['Time', 'Kind', 'To', 'Subject'], rows)}</div>`));
  });

  app.get('/outbox/:id', (context) => {
    const mail = found(state.account.outbox.get(Number(context.req.param('id'))));
    const mailing = mailingOf(state, mail);
    openMail(state, mail, context.req.header('user-agent') ?? '');
    const head = html`<p class="soft">${accountTime(mail.at)} · ${mail.kind} · to ${mail.to}</p>`;
    return context.html(layout(mail.subject, html`<div class="card">${head}${content(mail)}${trackedLinks(mail, mailing)}</div>`));
  });

  app.get('/outbox/:id/click/:linkId', (context) => {
    const mail = found(state.account.outbox.get(Number(context.req.param('id'))));
    const mailing = found(mailingOf(state, mail));
    const link = found(mailing.links.find(({ id }) => id === Number(context.req.param('linkId'))));
    clickMail(state, mail, link);
    return context.html(message('Clicked', `The real mail would now lead to ${link.url}.`));
  });
}

function trackedLinks(mail: Mail, mailing: Mailing | undefined): Html[] {
  return (mailing?.links ?? []).map(({ id, url }) => html`<p><a href="/outbox/${mail.id}/click/${id}">${url}</a></p>`);
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
