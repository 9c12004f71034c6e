import { activateWebHook, createWebHook, deleteWebHookById, getWebHooks, webhookId } from '../../../../mailingwork/functions/webhooks.ts';
import { rowsOf, understood, withAnyParameters } from '../../observer.ts';
import type { Writer } from './writer.ts';

/** The functions that these steps write with. */
export const triedOnWebhooks = [createWebHook, activateWebHook, deleteWebHookById];

/** The rarest event, in case one happens meanwhile. */
const EVENT = 'profilemanager_finalized';

/** Makes webhooks, tries everything on them, and removes them again. */
export async function tryWebhooks(writer: Writer): Promise<void> {
  const id = await make(writer);
  if (id === null) {
    return;
  }
  await filter(writer);
  const { notes, tryOut } = writer;
  const once = await tryOut(activateWebHook, webhookId(id));
  const twice = await tryOut(activateWebHook, webhookId(id));
  if (once.failure === undefined) {
    notes.webhookActivatedTwice = twice.failure === undefined;
  }
  await tryOut(deleteWebHookById, webhookId(id));
  await spell(writer);
}

async function make({ ownRecords, notes, observer, tryOut }: Writer): Promise<number | null> {
  const created = await tryOut(createWebHook, { app: ownRecords.webhookApp, event: EVENT, url: ownRecords.webhookUrl });
  const answer = await tryOut(getWebHooks, {});
  const row = rowsOf(answer).find((webhook) => Object.values(webhook).includes(ownRecords.webhookUrl));
  if (created.failure === undefined) {
    notes.webhookResult = created.result;
  }
  if (row !== undefined) {
    notes.webhookRow = row;
  }
  const webhooks = understood(getWebHooks, await observer.ask(getWebHooks)) ?? [];
  return webhooks.find(({ url }) => url === ownRecords.webhookUrl)?.id ?? understood(createWebHook, created);
}

/** An application that does not exist has no webhooks, if the filter works where it stands. */
async function filter({ ownRecords, notes, observer }: Writer): Promise<void> {
  const app = `${ownRecords.webhookApp}-none`;
  const free = withAnyParameters(getWebHooks);
  const top = await observer.ask(free, { app });
  const under = await observer.ask(free, { advanced: { app } });
  if (top.failure === undefined && rowsOf(top).length === 0) {
    notes.webhookFilter = 'at the top';
  } else {
    notes.webhookFilter = under.failure === undefined && rowsOf(under).length === 0 ? 'under advanced' : 'none';
  }
}

/** One webhook for each spelling of the id: the one whose deletion works is gone afterwards. */
async function spell({ ownRecords, notes, observer }: Writer): Promise<void> {
  const spellings: (readonly [string, boolean])[] = [];
  for (const spelling of Object.keys(webhookId(1))) {
    const url = `${ownRecords.webhookUrl}/${spelling}`;
    await observer.ask(createWebHook, { app: ownRecords.webhookApp, event: EVENT, url });
    const id = (understood(getWebHooks, await observer.ask(getWebHooks)) ?? []).find((webhook) => webhook.url === url)?.id;
    if (id === undefined) {
      return;
    }
    await observer.ask(withAnyParameters(deleteWebHookById), { [spelling]: id });
    const left = understood(getWebHooks, await observer.ask(getWebHooks));
    spellings.push([spelling, left !== null && !left.some((webhook) => webhook.id === id)]);
    await observer.ask(deleteWebHookById, webhookId(id));
  }
  notes.webhookSpellings = spellings;
}
