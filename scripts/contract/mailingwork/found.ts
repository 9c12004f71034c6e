import { getFields } from '../../../mailingwork/functions/fields.ts';
import { getLists, getRecipientCountByListId } from '../../../mailingwork/functions/lists.ts';
import { getMailings } from '../../../mailingwork/functions/mailings/email_lookup.ts';
import { getOptins } from '../../../mailingwork/functions/subscribers/opt_in_out.ts';
import { getRecipientFieldsById, getRecipientIdsByListId } from '../../../mailingwork/functions/subscribers/recipients.ts';
import type { FormValue } from '../../../webservice/calls/form.ts';
import { type Observer, rowsOf, understood } from '../observer.ts';

/** Lists that are counted to find small ones, and most values that are tried for one parameter. */
const LISTS_COUNTED = 10;
const CANDIDATES = 5;
/** Rows asked for where a function takes a limit. */
const ROWS = 50;

/** What the account offers as parameters, by the parameter's name: several to try one after the other until an answer holds something. */
export interface Found {
  readonly required: Readonly<Record<string, readonly FormValue[]>>;
  /** Options that make answers complete or keep them small. */
  readonly options: Readonly<Record<string, readonly FormValue[]>>;
}

/** Why a parameter that a function requires cannot be found in an account. */
export const notToBeFound: Readonly<Record<string, string>> = { code: 'only subscribers have their code' };

/** Names the parameters that can be found in an account. */
export const findable = ['listId', 'recipientId', 'email', 'fieldId', 'value', 'emailId', 'optinId'] as const;

/** Looks for parameters in the account, as far as it has any. */
export async function find(observer: Observer): Promise<Found> {
  const lists = await smallestLists(observer);
  const recipients = await membersOf(observer, lists[0]);
  const emailField = understood(getFields, await observer.read(getFields))?.find(({ behavior }) => behavior === 'email')?.id;
  const addresses = await addressesOf(observer, recipients, emailField);
  const required: Record<(typeof findable)[number], readonly FormValue[]> = {
    listId: lists,
    recipientId: recipients,
    email: addresses,
    fieldId: emailField === undefined ? [] : [emailField],
    value: addresses,
    emailId: await sentMailings(observer),
    optinId: await optins(observer, lists),
  };
  const options = {
    ListId: lists,
    fieldId: emailField === undefined ? [] : [String(emailField)],
    limit: [ROWS],
    ...{ passDate: [1], passLink: [1], compact: [1], userAgentType: [1], userAgent: [1] },
  };
  return { required, options };
}

/** Lists that have members, smallest first, because their members are read from a real account. */
async function smallestLists(observer: Observer): Promise<number[]> {
  const lists = (understood(getLists, await observer.read(getLists)) ?? []).slice(0, LISTS_COUNTED);
  const counted: { readonly id: number; readonly members: number }[] = [];
  for (const { id } of lists) {
    counted.push({ id, members: understood(getRecipientCountByListId, await observer.read(getRecipientCountByListId, { listId: id })) ?? 0 });
  }
  const sorted = counted.filter(({ members }) => members > 0).sort((one, other) => one.members - other.members);
  return sorted.map(({ id }) => id).slice(0, CANDIDATES);
}

async function membersOf(observer: Observer, listId: number | undefined): Promise<number[]> {
  const ids = listId === undefined ? [] : (understood(getRecipientIdsByListId, await observer.read(getRecipientIdsByListId, { listId })) ?? []);
  return ids.slice(-CANDIDATES).reverse();
}

async function addressesOf(observer: Observer, recipients: readonly number[], emailField: number | undefined): Promise<string[]> {
  const [recipientId] = recipients;
  if (recipientId === undefined) {
    return [];
  }
  const values = understood(getRecipientFieldsById, await observer.read(getRecipientFieldsById, { recipientId })) ?? [];
  return values.flatMap(({ id, value }) => (id === emailField && value ? [value] : []));
}

/** Newest first, those that are done before those that still go out. */
async function sentMailings(observer: Observer): Promise<number[]> {
  const mailings = (understood(getMailings, await observer.read(getMailings)) ?? []).filter(({ sendingTime }) => sendingTime !== null);
  const newest = mailings.sort((one, other) => (other.sendingTime ?? '').localeCompare(one.sendingTime ?? ''));
  const done = newest.filter(({ status }) => status === 'done');
  return [...done, ...newest.filter((mailing) => !done.includes(mailing))].map(({ id }) => id).slice(0, CANDIDATES);
}

/** The rows of opt-ins are undocumented: an id under `id` is tried. */
async function optins(observer: Observer, lists: readonly number[]): Promise<number[]> {
  for (const listId of lists) {
    const ids = rowsOf(await observer.read(getOptins, { ListId: listId })).flatMap(({ id }) => (/^\d+$/.test(String(id)) ? [Number(id)] : []));
    if (ids.length > 0) {
      return ids.slice(0, CANDIDATES);
    }
  }
  return [];
}
