import { orNull } from '../mailingwork/or_null.ts';
import { findByEmail } from '../mailingwork/subscriber_lookup.ts';
import { read } from '../mailingwork/subscribers.ts';
import { addressIn } from '../webservice/addresses.ts';
import { readableIds } from '../zapier/ids.ts';
import { text } from '../zapier/input.ts';
import { performing } from './perform.ts';
import { subscriberResults } from './subscriber_result.ts';

/** Reads the whole subscriber of an event. One who is gone, or whom nobody knows, is no failure: the event happened all the same. */
export const readWholeSubscriber = performing('running', async (account, input) => {
  const written = text(input.email) ?? null;
  const email = written === null ? null : (addressIn(written) ?? written);
  const [known] = readableIds(input.subscriber_id);
  const found = email === null ? [] : await findByEmail(account, email);
  const id = known ?? found.toSorted((one, other) => other - one)[0] ?? null;
  const subscriber = id === null ? null : await orNull(read(account, id));
  const ids = id === null || found.includes(id) ? found : [id, ...found];
  const [output] = await subscriberResults(account, [subscriber ?? { id, values: null, listIds: null }], ids, email);
  return { ...output };
});
