import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Html, table } from '../../pages/layout.ts';
import { found } from '../../pages/page_error.ts';
import type { Destination, Mail, Template } from '../account/mail_model.ts';
import { clickMail, contentsOfMail, openMail } from '../mailing/reading.ts';
import { recipientOf } from '../mailing/recipients.ts';
import { answerFromMailbox, mailboxAnswers } from '../mailing/returned.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { layout, message } from './layout.ts';
import { preferencePath, unsubscribePath } from './links.ts';

const SHOWN = 200;

const BUTTONS = { returned: 'Return it: no such mailbox', 'out-of-office': 'Answer: out of office', spam: 'Report it as spam' };

/** The mails that the account sent, in place of a mailbox. Reading one there counts as an impression, following one of its links as a click. */
export function addOutboxPages(app: Hono, state: State): void {
  const mailOf = (id: string): Mail => found(state.account.outbox.get(Number(id)));

  app.get('/outbox', (context) => {
    const newest = [...state.account.outbox.values()].slice(-SHOWN).reverse();
    const rows = newest.map((mail) => [
      ...[accountTime(mail.at), mail.family, mail.to, html`<a href="/outbox/${mail.id}">${mail.subject}</a>`],
      html`<a href="${unsubscribePath(mail)}">Unsubscribe</a>`,
    ]);
    return context.html(layout('Outbox', html`<div class="card">${table(['Time', 'Family', 'To', 'Subject', ''], rows)}</div>`));
  });

  app.get('/outbox/:id', (context) => {
    const mail = mailOf(context.req.param('id'));
    const { destination, content } = found(contentsOfMail(state.account, mail));
    openMail(state, destination);
    return context.html(layout(mail.subject, html`<div class="card narrow">${page(mail, content, preferenceLink(destination, state))}</div>`));
  });

  app.post('/outbox/:id/:answer', (context) => {
    const answer = found(mailboxAnswers.find((one) => one === context.req.param('answer')));
    answerFromMailbox(state, destinationOf(mailOf(context.req.param('id')), state), answer);
    return context.html(message('Done', 'The mailbox has answered.'));
  });

  app.get('/outbox/:id/click/:linkId', (context) => {
    const { destination, content } = found(contentsOfMail(state.account, mailOf(context.req.param('id'))));
    const link = found(content.links.find(({ id }) => id === Number(context.req.param('linkId'))));
    clickMail(state, destination, link);
    return context.html(message('Clicked', `The real mail would now lead to ${link.url}.`));
  });
}

/** The destination that a mail in the outbox belongs to. */
export function destinationOf({ family, destinationId }: Mail, { account }: State): Destination {
  return found(account.destinations[family].get(destinationId));
}

/** A link to the recipient's own data, while they are a profile. */
function preferenceLink(destination: Destination, { account }: State): Html | '' {
  const profile = recipientOf(account, destination)?.profile;
  return profile && profile.removed === null ? html`<p><a href="${preferencePath(profile)}">Change your data</a></p>` : '';
}

function page(mail: Mail, { text, from, links }: Template, preferences: Html | ''): Html {
  return html`<p class="soft">${accountTime(mail.at)} · from ${from.name} &lt;${from.email}&gt; · to ${mail.to}</p>
<pre>${text}</pre>
${links.map(({ id, title, url }) => html`<p><a href="/outbox/${mail.id}/click/${id}">${title}</a> <span class="soft">${url}</span></p>`)}
${preferences}<p><a href="${unsubscribePath(mail)}">Unsubscribe</a></p>
${mailboxAnswers.map((answer) => html`<form method="post" action="/outbox/${mail.id}/${answer}"><button class="quiet">${BUTTONS[answer]}</button></form>`)}`;
}
