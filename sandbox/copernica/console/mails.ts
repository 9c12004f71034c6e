import { foundMails } from '../../account.ts';
import type { MailAnswer, MailLine, Mails, MailView } from '../../console/account_mails.ts';
import type { Mail } from '../account/mail_model.ts';
import { clickMail, contentsOfMail, openMail, type ReadMail } from '../mailing/reading.ts';
import { recipientOf } from '../mailing/recipients.ts';
import { answerFromMailbox, mailboxAnswers } from '../mailing/returned.ts';
import { preferencePath, unsubscribePath } from '../pages/links.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { words } from './words.ts';

/** A link of a mail, and what following it notes. */
interface Followed {
  readonly label: string;
  readonly href: string;
  readonly follow: () => void;
}

const ANSWERS: readonly MailAnswer[] = mailboxAnswers.map((key) => ({ key, label: words.answers[key] }));

/** The mails that the account sent. */
export function mailsOf(state: State): Mails {
  const read = (id: number) => {
    const mail = state.account.outbox.get(id);
    const contents = mail && contentsOfMail(state.account, mail);
    return mail && contents && { mail, contents };
  };
  return {
    find: (text, limit) => {
      const { total, found } = foundMails(state.account.outbox.values(), text, limit);
      return { total, found: found.map((mail) => lineOf(state, mail)) };
    },
    get: (id) => {
      const one = read(id);
      return one && viewOf(state, one.mail, one.contents);
    },
    open: (id) => {
      const one = read(id);
      if (one !== undefined) {
        openMail(state, one.contents.destination);
      }
    },
    follow: (id, linkId) => {
      const one = read(id);
      const link = one && linksOf(state, one.mail, one.contents)[linkId];
      link?.follow();
      return link?.href;
    },
    answer: (id, key) => {
      const answer = mailboxAnswers.find((known) => known === key);
      const one = read(id);
      if (one !== undefined && answer !== undefined) {
        answerFromMailbox(state, one.contents.destination, answer);
        state.journal.changed('mails');
      }
    },
  };
}

function lineOf({ account }: State, { id, at, to, subject, family, destinationId }: Mail): MailLine {
  const { opened = false, clicked = false } = account.destinations[family].get(destinationId) ?? {};
  return { id, at: accountTime(at), to, subject, kind: words.families[family], opened, clicked };
}

function viewOf(state: State, mail: Mail, contents: ReadMail): MailView {
  const { from, text, name, tags } = contents.content;
  const { mailingId, messageId } = contents.destination;
  return {
    ...lineOf(state, mail),
    from: `${from.name} <${from.email}>`,
    text,
    html: '',
    links: linksOf(state, mail, contents).map(({ label, href }, id) => ({ id, label, href })),
    facts: [
      [mail.family === 'html' ? words.document : words.template, name],
      [words.mailing, String(mailingId)],
      [words.message, messageId],
      [words.tags, tags.join(', ')],
    ],
    answers: ANSWERS,
  };
}

/** The counted links, the unsubscribe link, and at the end the one to the recipient's own data, while they are a profile. So a link's number stays the same. */
function linksOf(state: State, mail: Mail, { destination, content }: ReadMail): Followed[] {
  const profile = recipientOf(state.account, destination)?.profile;
  return [
    ...content.links.map((link) => ({ label: link.title || link.url, href: link.url, follow: () => clickMail(state, destination, link) })),
    { label: 'Unsubscribe', href: unsubscribePath(mail), follow: () => {} },
    ...(profile?.removed === null ? [{ label: 'Change your data', href: preferencePath(profile), follow: () => {} }] : []),
  ];
}
