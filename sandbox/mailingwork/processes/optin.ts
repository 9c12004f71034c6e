import type { Optin, OptinSetup, Subscriber } from '../account/model.ts';
import { publishOptin } from '../events.ts';
import type { State } from '../state.ts';
import { personalLinks } from './links.ts';

/** The data of a sign-up. */
export interface SignUp {
  fields: Map<number, string>;
  origin: Optin['origin'];
  ip?: string;
  referer?: string;
}

/** Starts a sign-up: a double opt-in sends the confirmation mail, a single opt-in is finished at once. */
export function startOptin(state: State, setup: OptinSetup, signUp: SignUp): Optin {
  const optin: Optin = {
    id: state.account.nextId('optin'),
    setupId: setup.id,
    origin: signUp.origin,
    fields: signUp.fields,
    ip: signUp.ip ?? '',
    referer: signUp.referer ?? '',
    startedAt: state.clock.now(),
    activatedAt: null,
    subscriberId: null,
  };
  state.account.optins.set(optin.id, optin);
  if (setup.mode === 'single') {
    finishOptin(state, optin);
  } else {
    sendConfirmation(state, optin, setup);
  }
  return optin;
}

/**
 * Finishes a sign-up: the subscriber is created or, with duplicate matching, found, and joins the setup's lists. Doing it again changes
 * nothing and sends no event. The subscriber is created only here, so no search finds a pending sign-up.
 */
export function finishOptin(state: State, optin: Optin): Subscriber | undefined {
  const { account, clock } = state;
  const setup = account.optinSetups.get(optin.setupId);
  if (optin.activatedAt !== null || !setup) {
    return account.subscribers.get(optin.subscriberId ?? 0);
  }
  optin.activatedAt = clock.now();
  const address = optin.fields.get(state.account.emailFieldId) ?? '';
  const [knownId] = setup.matchDuplicates ? account.subscribers.idsByAddress(address) : [];
  const known = knownId === undefined ? undefined : account.subscribers.get(knownId);
  const subscriber = known ?? account.addSubscriber(new Map(optin.fields), [], clock.now());
  // Empty values of a form do not clear known values (assumed).
  const given = new Map([...optin.fields].filter(([, value]) => value !== ''));
  if (known) {
    account.subscribers.write(known, given, clock.now());
  }
  for (const listId of setup.listIds) {
    account.subscribers.joinList(subscriber, listId);
    account.lists.get(listId)?.optedOut.delete(address.trim().toLowerCase());
  }
  optin.subscriberId = subscriber.id;
  if (setup.greeting) {
    sendGreeting(state, subscriber);
  }
  if (optin.origin === 'page' || state.settings.eventsFromApi.optin) {
    publishOptin(state, optin, subscriber);
  }
  return subscriber;
}

function sendConfirmation(state: State, optin: Optin, setup: OptinSetup): void {
  state.account.sendMail({
    at: state.clock.now(),
    kind: 'opt-in confirmation',
    to: optin.fields.get(state.account.emailFieldId) ?? '',
    subject: 'Please confirm your subscription',
    text: `You signed up with "${setup.name}". Please confirm your subscription with the link below. If it was not you, do nothing.`,
    html: '',
    links: [{ label: 'Confirm the subscription', path: `/confirm/${state.account.codes.make('optin', optin.id)}` }],
    mailingId: null,
    subscriberId: null,
    fields: {},
    attachments: [],
  });
}

function sendGreeting(state: State, subscriber: Subscriber): void {
  state.account.sendMail({
    at: state.clock.now(),
    kind: 'greeting',
    to: state.account.subscribers.addressOf(subscriber),
    subject: 'Welcome',
    text: 'Your subscription is confirmed. You can change your data or unsubscribe at any time.',
    html: '',
    links: personalLinks(state, subscriber.id),
    mailingId: null,
    subscriberId: null,
    fields: {},
    attachments: [],
  });
}
