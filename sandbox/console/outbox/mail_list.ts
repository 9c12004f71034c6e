import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { MailLine } from '../account_mails.ts';
import { badge, empty } from '../parts/parts.ts';
import { shownOf } from '../parts/search.ts';
import type { View } from '../shell/view.ts';
import { outboxWords as words } from './words.ts';

/** How many mails a list shows. */
const SHOWN = 100;

/**
 * Mails, newest first.
 *
 * @param text what their address or subject contains
 */
export function mailList(view: View, text: string): Html {
  const { t, desk } = view;
  const { total, found } = desk.box.console.mails.find(text, SHOWN);
  if (found.length === 0) {
    return empty(t(text === '' ? words.none : words.noneFound));
  }
  return html`${shownOf(view, found.length, total)}<ul class="inbox">${found.map((mail) => html`<li>${line(view, mail)}</li>`)}</ul>`;
}

function line(view: View, mail: MailLine): Html {
  const { id, at, to, subject, kind, opened } = mail;
  return html`<a id="mail-${id}" class="${opened ? '' : 'new'}" href="${view.path(id)}"><b>${subject}</b><span>${to}</span><span>${view.t(kind)}</span><time>${at}</time><span>${badges(view, mail)}</span></a>`;
}

/** What the recipient did with a mail, in words. */
export function badges({ t }: View, { opened, clicked }: MailLine): Html {
  return html`${opened ? badge(t(words.opened), 'good') : badge(t(words.unopened), 'neutral')}${clicked ? html` ${badge(t(words.clicked), 'good')}` : ''}`;
}
