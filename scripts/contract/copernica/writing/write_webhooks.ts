import { createWebhook, deleteWebhook, getWebhook } from '../../../../copernica/api/methods/webhooks.ts';
import { understood } from '../../observer.ts';
import { answered, byWhatWasSeen, confirmed } from '../../probe.ts';
import { ofWriting } from './assumptions.ts';
import type { Writer } from './writer.ts';

/** The methods that these steps write with. */
export const triedOnWebhooks = [createWebhook, deleteWebhook];

/** Makes a webhook for what is deleted in the database, which calls a host that does not exist, and removes it. */
export async function tryWebhooks({ observer, own, database, tryOut, learn }: Writer): Promise<void> {
  const order = { body: { handler: own.handler, trigger: 'delete', database } };
  const answer = await tryOut(createWebhook, order);
  const { failure } = answer;
  if (failure !== undefined) {
    own.hasUnknownWebhook = failure.code === undefined;
    if (failure.code !== undefined) {
      own.notes.unvalidatedHost = confirmed(`it was refused with ${failure.code}`);
    }
    return;
  }
  own.notes.unvalidatedHost = answered('it was made; whether it calls cannot be seen from here');
  const webhook = understood(createWebhook, answer)?.created ?? null;
  if (webhook === null) {
    own.hasUnknownWebhook = true;
    return;
  }
  own.webhooks.add(webhook);
  const read = understood(getWebhook, await tryOut(getWebhook, { webhook }));
  const deleted = await tryOut(deleteWebhook, { webhook });
  if (read === null || deleted.failure !== undefined) {
    return;
  }
  const after = await observer.ask(getWebhook, { webhook });
  const isAsMade = read.ID === webhook && read.handler === own.handler && read.trigger === 'delete';
  learn(
    ofWriting.webhook,
    byWhatWasSeen(isAsMade && after.failure?.kind === 'not_found', isAsMade ? 'it was still known afterwards' : 'it was not as it was made'),
  );
}
