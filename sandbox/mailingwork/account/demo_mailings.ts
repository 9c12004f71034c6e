import { randomNumbers } from '../../random.ts';
import { DAY } from '../../time/clock.ts';
import type { Account } from './account.ts';
import type { Link, Mailing, MailingStatus, MailingType, Subscriber } from './model.ts';

const MINUTE = 60_000;

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36';
const IMAGE_PROXY = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';

/** Subject, type, status, days since it was sent (null: not sent). */
const MAILINGS: [string, MailingType, MailingStatus, number | null][] = [
  ['Herbstneuigkeiten', 'standard', 'done', 45],
  ['Die besten Gartentipps', 'standard', 'done', 20],
  ['Winteraktion: 20 % auf alles', 'standard', 'done', 3],
  ['Jahresrückblick', 'standard', 'drafted', null],
  ['Bitte bestätigen Sie Ihre Anmeldung', 'dialog', 'activated', null],
  ['Willkommen bei uns', 'campaign', 'activated', 30],
  ['Ihre Bestellung {{bestellnummer}}', 'campaign', 'activated', null],
  ['Geburtstagsgruß', 'campaign', 'paused', null],
  ['Betreff-Test', 'abtest', 'done', 12],
  ['Betreff-Test: Gewinner', 'abwinner', 'done', 11],
  ['Sommerfest (abgesagt)', 'standard', 'cancelled', null],
  ['Neue Kampagnenmail', 'campaign', 'drafted', null],
];

const INTERESTS = [
  { id: 1, name: 'Garten' },
  { id: 2, name: 'Technik' },
];

/** Adds mailings of every type and status, with weeks of plausible statistics for those that were sent. */
export function addDemoMailings(account: Account, now: number): void {
  // The demo account is the same at every start.
  const random = randomNumbers(20_261_121);
  for (const [subject, type, status, daysAgo] of MAILINGS) {
    const mailing = makeMailing(account, subject, type, status, daysAgo === null ? null : now - daysAgo * DAY);
    account.mailings.set(mailing.id, mailing);
  }
  // In chronological order, because an address gets no e-mail after a hard bounce.
  const sent = [...account.mailings.values()].flatMap((mailing) => (mailing.sendingTime === null ? [] : [{ mailing, at: mailing.sendingTime }]));
  for (const { mailing, at } of sent.toSorted((one, other) => one.at - other.at)) {
    addStatistics(account, mailing, at, now, random);
  }
}

function makeMailing(account: Account, subject: string, type: MailingType, status: MailingStatus, sendingTime: number | null): Mailing {
  const id = account.nextId('mailing');
  return {
    id,
    subject,
    description: `Demo: ${subject}`,
    type,
    status,
    sendingTime,
    senderName: 'Demo GmbH',
    senderEmail: 'newsletter@example.com',
    text: 'Guten Tag {{vorname}} {{nachname}}, schön, dass Sie dabei sind.',
    html: '<p>Guten Tag {{vorname}} {{nachname}},</p><p>schön, dass Sie dabei sind.</p>',
    templateId: 1,
    folderId: type === 'campaign' || type === 'dialog' ? 5 : 2,
    listIds: [1],
    targetgroupIds: [1],
    links: status === 'drafted' ? [] : makeLinks(account, id),
    sendings: [],
    openings: [],
    clicks: [],
    bounces: [],
  };
}

function makeLinks(account: Account, mailingId: number): Link[] {
  const pages: [string, Link['interests']][] = [
    ['', []],
    ['/garten', INTERESTS.slice(0, 1)],
    ['/technik', INTERESTS.slice(1)],
  ];
  return pages.map(([path, interests]) => ({ id: account.nextId('link'), url: `https://www.example.com${path}?utm_campaign=mailing-${mailingId}`, interests }));
}

/** Whether the subscriber existed by then, had not opted out and was not blocked. */
function isReachable(account: Account, subscriber: Subscriber, at: number): boolean {
  const optout = [...account.optouts.values()].find(({ subscriberId }) => subscriberId === subscriber.id);
  const blockedAt = account.retainedAddresses.get(account.subscribers.addressOf(subscriber));
  return subscriber.createdAt <= at && !(optout !== undefined && optout.startedAt <= at) && !(blockedAt !== undefined && blockedAt <= at);
}

function addStatistics(account: Account, mailing: Mailing, sentAt: number, now: number, random: () => number): void {
  // No date may be in the future, whatever the random delays are.
  const later = (at: number, minutes: number) => Math.min(now - MINUTE, at + Math.ceil(random() * minutes) * MINUTE);
  for (const subscriber of account.subscribers.all()) {
    if (!isReachable(account, subscriber, sentAt)) {
      continue;
    }
    const recipient = subscriber.id;
    const receivedAt = later(sentAt, 20);
    mailing.sendings.push({ recipient, at: receivedAt });
    const outcome = random();
    if (outcome < 0.06) {
      const type = outcome < 0.03 ? 'hard' : 'soft';
      const address = account.subscribers.addressOf(subscriber);
      const at = later(receivedAt, 10);
      mailing.bounces.push({ recipient, at, type, address });
      if (type === 'hard') {
        account.retainedAddresses.set(address, at);
      }
      continue;
    }
    if (random() < 0.2) {
      mailing.openings.push({ recipient, at: later(receivedAt, 1), userAgentType: 'machine', userAgent: IMAGE_PROXY });
    }
    if (outcome > 0.55) {
      continue;
    }
    const openedAt = later(receivedAt, 2 * 24 * 60);
    mailing.openings.push({ recipient, at: openedAt, userAgentType: 'human', userAgent: BROWSER });
    const link = mailing.links[Math.floor(random() * mailing.links.length)];
    if (link && outcome < 0.2) {
      mailing.clicks.push({ recipient, at: later(openedAt, 5), linkId: link.id });
    }
  }
}
