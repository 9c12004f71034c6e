import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { MailAnswer, MailView } from '../account_mails.ts';
import { FRAME_SANDBOX, frameAddress } from '../mail/address.ts';
import { facts } from '../parts/box_link.ts';
import { action, card } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { badges } from './mail_list.ts';
import { outboxWords as words } from './words.ts';

/** Where the buttons of a mailbox stand. */
const ANSWERS = 'answers';

/** The state of a mail, above it. */
export function marks(view: View, mail: MailView): Html {
  return html`<p class="row">${badges(view, mail)}</p>`;
}

/** A mail as it looks, and all that is known of it. */
export function mailDetail(view: View, mail: MailView): Html {
  const { t, desk } = view;
  const frame = html`<iframe class="mail" src="${frameAddress(desk.key, mail.id)}" title="${t(words.frame)}" sandbox="${FRAME_SANDBOX}"></iframe>`;
  const head = facts(view, [
    [words.from, mail.from],
    [words.to, mail.to],
    [words.at, mail.at],
    [words.kind, t(mail.kind)],
  ]);
  const text = html`<details><summary>${t(words.text)}</summary><pre class="data" tabindex="0">${mail.text}</pre></details>`;
  const more = mail.facts.length === 0 ? '' : card(t(words.facts), facts(view, mail.facts));
  const mailbox =
    mail.answers.length === 0
      ? ''
      : card(t(words.mailbox), html`<p class="lead">${t(words.mailboxAbout)}</p><div id="${ANSWERS}">${answers(view, mail)}</div>`);
  return html`<section class="card">${head}${frame}<p class="help">${t(words.frameAbout)}</p>${text}</section>${mailbox}${more}`;
}

/**
 * The buttons for what a mailbox can do.
 *
 * @param done the one that was just pressed
 */
export function answers({ t, path }: View, { id, answers: all }: MailView, done?: MailAnswer): Html {
  const buttons = all.map(({ key, label }) => action(path(id, 'answer', key), t(label), ANSWERS));
  return html`${buttons}<p class="help" role="status">${done === undefined ? '' : t(words.done, { what: t(done.label) })}</p>`;
}
