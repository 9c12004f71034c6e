import type { Family, Target } from '../../account/mail_model.ts';
import { recipientsOf } from '../../mailing/recipients.ts';
import { runDueMailings, scheduleMailing } from '../../mailing/schedule.ts';
import { contentOf, type Order, sendMailing } from '../../mailing/send.ts';
import { unsubscribeFromMail } from '../../mailing/unsubscribe.ts';
import { parseAccountTime } from '../../time.ts';
import { changed, created, invalidData } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { found } from '../lookups.ts';
import { entriesOf, isOn } from '../parameters.ts';
import { destinationsOf, mailingIn } from './entities.ts';

const TARGET_TYPES: readonly Target['type'][] = ['database', 'collection', 'view', 'miniview', 'profile', 'subprofile'];

/** Sending at once or later, and unsubscribing because of a mailing. */
export const sendingHandlers: Handlers = {
  'POST /draganddrop/emailing': (call) => send(call, orderIn(call, 'draganddrop', 'template')),

  'POST /draganddrop/scheduledemailing'(call) {
    const order = orderIn(call, 'draganddrop', 'template');
    const rrule = call.body.get('rrule');
    return schedule(call, order, timeOf(call.body.get('start')), typeof rrule === 'string' ? rrule : '');
  },

  // `start` in the settings plans a mailing; that the answer then has the id of a planned mailing is assumed.
  'POST /html/emailing'(call) {
    const settings = new Map(entriesOf(call.body.get('settings')));
    const description = settings.get('description');
    const order = { ...orderIn(call, 'html', 'document'), description: typeof description === 'string' ? description : '', test: isOn(settings.get('test')) };
    const start = settings.get('start');
    return isOn(start) ? schedule(call, order, timeOf(start), '') : send(call, order);
  },

  'PUT /draganddrop/emailing/{emailing}/unsubscribe': (call) => unsubscribe(call, 'draganddrop'),

  'PUT /html/emailing/{emailing}/unsubscribe': (call) => unsubscribe(call, 'html'),
};

function send(call: Call, order: Order): Response {
  const mailing = found(sendMailing(call.state, order));
  return created(call, `${mailing.family}/emailing`, mailing.id);
}

/** A past moment sends at once (documented). */
function schedule(call: Call, order: Order, at: number, rrule: string): Response {
  const { account } = call.state;
  found(contentOf(account, order) && recipientsOf(account, order.target));
  const { family, id } = scheduleMailing(call.state, order, at, rrule);
  runDueMailings(call.state);
  return created(call, `${family}/scheduledemailing`, id);
}

/** `behavior` and `statistics` are on when missing (assumed); that the source of the row is `api` is assumed too. */
function unsubscribe(call: Call, family: Family): Response {
  const { state, body } = call;
  const mailing = mailingIn(call, family);
  const target = idOf(body.get('target'));
  const isTarget = (profileId: number, subprofileId: number | null) => (subprofileId ?? profileId) === target;
  const destination = found(destinationsOf(state.account, mailing).find((one) => isTarget(one.profileId, one.subprofileId)));
  const [behavior, statistics] = [isOn(body.get('behavior') ?? true), isOn(body.get('statistics') ?? true)];
  unsubscribeFromMail(state, destination, { behavior, statistics, source: 'api' });
  return changed(call, `${family}/emailing/${mailing.id}`);
}

/** @throws ApiError when a part of the order is missing or of the wrong kind */
function orderIn({ body }: Call, family: Family, content: 'template' | 'document'): Order {
  const type = TARGET_TYPES.find((one) => one === body.get('targettype'));
  if (type === undefined) {
    throw invalidData();
  }
  return { family, contentId: idOf(body.get(content)), target: { type, id: idOf(body.get('target')) } };
}

function idOf(value: unknown): number {
  if (!/^\d{1,15}$/.test(String(value))) {
    throw invalidData();
  }
  return Number(value);
}

function timeOf(value: unknown): number {
  const instant = typeof value === 'string' ? parseAccountTime(value) : undefined;
  if (instant === undefined) {
    throw invalidData();
  }
  return instant;
}
