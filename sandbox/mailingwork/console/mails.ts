import { foundMails } from '../../account.ts';
import type { MailLine, MailLink, Mails, MailView } from '../../console/account_mails.ts';
import type { Text } from '../../console/text/text.ts';
import type { Mail } from '../account/model.ts';
import { clickMail, mailingOf, openMail } from '../processes/reading.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { asHtml, filledIn, valuesFor } from './placeholders.ts';
import { words } from './words.ts';

/** What the recipient reads mails with. */
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

/** The mails that the account sent. */
export function mailsOf(state: State): Mails {
  const outbox = () => state.account.outbox;
  return {
    find: (text, limit) => {
      const { total, found } = foundMails(outbox().values(), text, limit);
      return { total, found: found.map((mail) => lineOf(state, mail)) };
    },
    get: (id) => {
      const mail = outbox().get(id);
      return mail && viewOf(state, mail);
    },
    open: (id) => {
      const mail = outbox().get(id);
      if (mail !== undefined) {
        openMail(state, mail, USER_AGENT);
      }
    },
    follow: (id, linkId) => {
      const mail = outbox().get(id);
      const link = mail && linksOf(state, mail).find((one) => one.id === linkId);
      if (mail === undefined || link === undefined) {
        return undefined;
      }
      const counted = mailingOf(state, mail)?.links[linkId - mail.links.length];
      clickMail(state, mail, counted);
      return link.href;
    },
    answer: () => {},
  };
}

function lineOf(state: State, mail: Mail): MailLine {
  const { id, at, to, subject, kind, opened = false, clicked = false } = mail;
  return { id, at: accountTime(at), to, subject: filledIn(subject, valuesFor(state, mail)), kind: words.kinds[kind], opened, clicked };
}

function viewOf(state: State, mail: Mail): MailView {
  const mailing = mailingOf(state, mail);
  const values = valuesFor(state, mail);
  const from = mailing === undefined ? 'newsletter@example.com' : `${mailing.senderName} <${mailing.senderEmail}>`;
  const sent = Object.entries(mail.fields).map(([id, value]): [string, string] => [state.account.fields.get(Number(id))?.name ?? id, value]);
  const files = mail.attachments.map(({ name, bytes }): [Text, string] => [words.attachment, `${name} (${bytes} B)`]);
  return {
    ...lineOf(state, mail),
    from,
    text: filledIn(mail.text, values),
    html: filledIn(mail.html, values, asHtml),
    links: linksOf(state, mail),
    facts: [...(mailing === undefined ? [] : [[words.email, `${mailing.id} · ${mailing.subject}`] as const]), ...sent, ...files],
    answers: [],
  };
}

/** The personal links first, then those of the mailing, so that a link's number stays the same. */
function linksOf(state: State, mail: Mail): MailLink[] {
  const counted = mailingOf(state, mail)?.links ?? [];
  const all = [...mail.links.map(({ label, path }) => ({ label, href: path })), ...counted.map(({ url }) => ({ label: url, href: url }))];
  return all.map((link, id) => ({ id, ...link }));
}
