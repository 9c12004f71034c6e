import { findByEmail } from '../../mailingwork/subscribers/subscriber_lookup.ts';
import { emailOfSubscriber, readSubscriber } from '../../mailingwork/subscribers/subscribers.ts';
import { nullOn } from '../../webservice/null_on.ts';
import { readableIds } from '../../zapier/inputs/ids.ts';
import { text } from '../../zapier/inputs/input.ts';
import { performing } from '../perform.ts';
import { subscriberResults } from './subscriber_result.ts';

/** Reads the whole subscriber of an event. That they are gone or unknown is no failure, because the event did happen. */
export const readWholeSubscriber = performing('running', async (account, input) => {
  const email = text(input.email) ?? null;
  const [known] = readableIds(input.subscriber_id);
  const found = email === null ? [] : await findByEmail(account, email);
  const id = known ?? found.toSorted((one, other) => other - one)[0] ?? null;
  const subscriber = id === null ? null : await nullOn(readSubscriber(account, id));
  const ids = id === null || found.includes(id) ? found : [id, ...found];
  const [output] = await subscriberResults(account, [subscriber ?? { id, values: null, listIds: null }], ids, email);
  return { ...output };
});

/** Reads the address of the subscriber of an event; null where they are gone, have none, or where this user may not read it. */
export const readAddress = performing('running', async (account, input) => {
  const [id] = readableIds(input.subscriber_id);
  return id === undefined ? null : nullOn(emailOfSubscriber(account, id), ['not_found', 'missing_record', 'permission', 'refused']);
});
