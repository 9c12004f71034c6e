import { foundMails } from '../../sandbox/account.ts';
import type { AccountConsole } from '../../sandbox/console/account_console.ts';
import type { MailView } from '../../sandbox/console/account_mails.ts';
import { formOf } from '../../sandbox/console/parts/hand_request.ts';
import { same } from '../../sandbox/console/text/text.ts';
import { webhookView } from '../../sandbox/deliveries/webhook_view.ts';
import type { DeliverySettings } from '../../sandbox/settings.ts';
import type { State } from '../../sandbox/state.ts';
import { DAY } from '../../sandbox/time/clock.ts';
import type { ParcelAccount } from './box.ts';

/** The address outside that each mail leads to. */
export const SHOP = 'https://shop.example.com/?a=1&b=2';

/** The account as the console shows it: each parcel is a person, and has a mail about it whose HTML is made without any care. */
export function parcelConsole(state: State<ParcelAccount, DeliverySettings>): AccountConsole {
  const parcels = () => state.account.parcels.map((name, index) => ({ id: index + 1, name, to: `${name}@example.com`, subject: `Your parcel ${name}` }));
  const find = (text: string, limit: number) => foundMails(parcels(), text, limit);
  const mail = (id: number): MailView | undefined => parcels().flatMap((parcel) => (parcel.id === id ? viewOf(state, parcel) : []))[0];
  return {
    counts: () => [{ name: { en: 'Parcels', de: 'Pakete' }, value: state.account.parcels.length }],
    tables: () => [
      {
        title: { en: 'Depots', de: 'Depots' },
        columns: [same('Name'), same('Parcels'), same('Page')],
        rows: parcels().map(({ name, id }) => [name, id, [{ label: same(`Open ${name}`), path: `/?depot=${id}` }]]),
        none: { en: 'No depots.', de: 'Keine Depots.' },
      },
    ],
    pages: () => [{ label: { en: 'Send a parcel', de: 'Ein Paket senden' }, path: '/' }],
    people: {
      one: { en: 'Addressee', de: 'Adressat' },
      many: { en: 'Addressees', de: 'Adressaten' },
      find: (text, limit) => {
        const { total, found } = find(text, limit);
        return { total, found: found.map(({ id, to }) => ({ id, title: to, place: 'New York', createdAt: state.clock.text })) };
      },
      get: (id) => {
        const one = mail(id);
        return one && { title: one.to, facts: [['Parcel', one.subject]], tables: [], pages: [{ label: same('Track it'), path: `/?track=${id}` }] };
      },
    },
    mails: {
      find: (text, limit) => {
        const { total, found } = find(text, limit);
        return { total, found: found.map((parcel) => viewOf(state, parcel)) };
      },
      get: mail,
      open: (id) => state.account.opened.add(id) && state.journal.changed('mails'),
      follow: (id, link) => {
        state.account.clicked.add(id);
        return mail(id)?.links.find((one) => one.id === link)?.href;
      },
      answer: (id, key) => state.account.parcels.push(`${key} ${id}`),
    },
    webhooks: () => (state.account.webhook === null ? [] : [webhookView(state.account.webhook, 'parcel', null, DAY)]),
    activate: (_id, replay) => state.account.webhook && state.deliveries.activate(state.account.webhook, replay),
    request: ({ operation, parameters }) => {
      return { method: 'POST', path: operation.replace('POST ', ''), form: [...formOf(parameters), ['key', [{ secret: 'KEY' }]]] };
    },
    seed: () => ({ parcels: state.account.parcels }),
  };
}

function viewOf(
  { account, clock }: State<ParcelAccount, DeliverySettings>,
  { id, name, to, subject }: { id: number; name: string; to: string; subject: string },
): MailView {
  return {
    ...{ id, at: clock.text, to, subject, kind: { en: 'Notice', de: 'Hinweis' } },
    ...{ opened: account.opened.has(id), clicked: account.clicked.has(id), from: 'parcels@example.com' },
    text: `${name} is on its way.`,
    html: name === 'plain' ? '' : `<p>${name} is on its way.</p><a href="/?track=${id}">Track it</a>`,
    links: [
      { id: 0, label: 'Track it', href: `/?track=${id}` },
      { id: 1, label: 'Shop', href: SHOP },
    ],
    facts: [['Weight', name]],
    answers: [{ key: 'refused', label: { en: 'Refuse it', de: 'Ablehnen' } }],
  };
}
