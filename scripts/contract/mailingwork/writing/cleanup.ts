import { getFields } from '../../../../mailingwork/functions/fields.ts';
import { deleteListById, getLists } from '../../../../mailingwork/functions/lists.ts';
import { deleteRecipientById, getRecipientFieldsById, getRecipientIdsByEmail } from '../../../../mailingwork/functions/subscribers/recipients.ts';
import { deleteWebHookById, getWebHooks, webhookId } from '../../../../mailingwork/functions/webhooks.ts';
import type { AnyFunctionDefinition, Parameters } from '../../../../webservice/catalogue/define.ts';
import { type Observer, understood } from '../../observer.ts';
import type { OwnRecords } from './own.ts';
import type { Writer } from './writer.ts';

/** Something of a run's own that is in the account. */
interface Thing {
  readonly id: number;
  readonly what: string;
}

/** How one kind of thing is found and removed. */
interface Kind {
  /** null where the account does not say. */
  readonly find: () => Promise<readonly Thing[] | null>;
  readonly remove: AnyFunctionDefinition;
  readonly parameters: (id: number) => Parameters;
  /** What may be left over, where the account does not say. */
  readonly doubt: string;
}

/**
 * Removes what a run made, found by its tag and not by what the run recorded, because an answer may have been lost. Reads afterwards
 * whether it is gone.
 *
 * @param created subscribers the run knows of, and addresses that an import may bring after this
 * @returns what is left over, one sentence each
 */
export async function cleanUp(observer: Observer, ownRecords: OwnRecords, created: Pick<Writer, 'recipients' | 'queued'>): Promise<string[]> {
  const leftOver: string[] = [];
  for (const { find, remove, parameters, doubt } of kindsOf(observer, ownRecords, created.recipients)) {
    const found = await find();
    for (const { id } of found ?? []) {
      await observer.askAnyway(remove, parameters(id));
    }
    const left = found?.length === 0 ? [] : await find();
    leftOver.push(...(left === null ? [doubt] : left.map(({ what }) => what)));
  }
  return [...leftOver, ...Array.from(created.queued, (email) => `perhaps a subscriber with ${email}, later: an import was accepted and not carried out yet`)];
}

/** The fields a run made, which no function can delete. */
export async function fieldLeft(observer: Observer, ownRecords: OwnRecords): Promise<string[]> {
  const fields = understood(getFields, await observer.askAnyway(getFields));
  const mine = fields?.filter(({ name }) => name.includes(ownRecords.tag)).map(({ id, name }) => `subscriber field ${id} “${name}”`);
  return mine ?? [`perhaps the subscriber field “${ownRecords.field}”: the fields could not be listed`];
}

function kindsOf(observer: Observer, ownRecords: OwnRecords, recipients: ReadonlySet<number>): Kind[] {
  return [
    {
      find: async () => {
        const webhooks = understood(getWebHooks, await observer.askAnyway(getWebHooks));
        const mine = webhooks?.filter(({ app, url }) => [app, url].some((text) => text?.includes(ownRecords.tag) === true));
        return mine?.map(({ id }) => ({ id, what: `webhook ${id} of the application ${ownRecords.webhookApp}` })) ?? null;
      },
      remove: deleteWebHookById,
      parameters: webhookId,
      doubt: `perhaps webhooks of the application ${ownRecords.webhookApp}: they could not be listed`,
    },
    {
      find: () => ownSubscribers(observer, ownRecords, recipients),
      remove: deleteRecipientById,
      parameters: (recipientId) => ({ recipientId }),
      doubt: `perhaps subscribers with ${ownRecords.addresses.join(' or ')}: they could not be looked up`,
    },
    {
      find: async () => {
        const lists = understood(getLists, await observer.askAnyway(getLists));
        return lists?.filter(({ name }) => name.includes(ownRecords.tag)).map(({ id, name }) => ({ id, what: `list ${id} “${name}”` })) ?? null;
      },
      remove: deleteListById,
      parameters: (listId) => ({ listId }),
      doubt: `perhaps lists with ${ownRecords.tag} in their name: they could not be listed`,
    },
  ];
}

/** Found by address, and by id where the lookup shows fewer than were made. */
async function ownSubscribers(observer: Observer, ownRecords: OwnRecords, recipients: ReadonlySet<number>): Promise<Thing[] | null> {
  const found = new Map<number, Thing>();
  for (const email of ownRecords.addresses) {
    const answer = await observer.askAnyway(getRecipientIdsByEmail, { email });
    if (answer.failure !== undefined && answer.failure.kind !== 'not_found') {
      return null;
    }
    for (const id of understood(getRecipientIdsByEmail, answer) ?? []) {
      found.set(id, { id, what: `subscriber ${id} with ${email}` });
    }
  }
  for (const recipientId of recipients) {
    const values = understood(getRecipientFieldsById, await observer.askAnyway(getRecipientFieldsById, { recipientId })) ?? [];
    const email = ownRecords.addresses.find((address) => values.some(({ value }) => value === address));
    if (email !== undefined) {
      found.set(recipientId, { id: recipientId, what: `subscriber ${recipientId} with ${email}` });
    }
  }
  return [...found.values()];
}
