import { shares } from '../../webservice/budget.ts';
import { isOfKind, isRefusal, ServiceFailure } from '../../webservice/calls/failure.ts';
import { lazy } from '../../webservice/lazy.ts';
import { requireOne } from '../../webservice/names/known_ids.ts';
import { readFresh, readIncluding } from '../../webservice/names/name_table.ts';
import { nullOn } from '../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { emailValue, type FieldValues } from '../fields/field_input.ts';
import { optinRecipient, optoutRecipientById, type Setup } from '../functions/subscribers/opt_in_out.ts';
import { fieldsTable, optinSetupsTable, optoutSetupsTable } from '../names/tables.ts';
import { requireInForm, withFieldsNamed } from './opt_in_form.ts';
import { partialFailure } from './partial_failure.ts';
import { readListIds } from './subscribers.ts';

/** Where a sign-up came from, as evidence of consent. */
export interface Origin {
  readonly ip?: string | undefined;
  readonly referer?: string | undefined;
}

/** A sign-up that was asked for. */
export interface RequestedOptIn {
  /** null where the answer names none. */
  readonly optInId: number | null;
  readonly setupName: string;
}

/**
 * Starts the opt-in process of a setup.
 *
 * @param values field values, the address aside; only fields of the setup's form are taken by MAILINGWORK
 * @throws ServiceFailure, of the kind `invalid_input` where the setup's form does not have one of the fields; nothing was sent then
 */
export async function requestOptIn(account: Account, setupId: number, email: string, values: FieldValues, origin: Origin): Promise<RequestedOptIn> {
  const setup = await requireOne(account, optinSetupsTable, setupId, 'Opt-in setup');
  const fields = await readIncluding(account, fieldsTable);
  const fieldIds = Object.keys(values).map(Number);
  await requireInForm(account, setup, fieldIds, fields);
  try {
    const optInId = await account.call(optinRecipient, { optinSetupId: setupId, fields: { ...values, ...emailValue(email, fields) }, advanced: { ...origin } });
    return { optInId, setupName: setup.name };
  } catch (error) {
    throw error instanceof ServiceFailure && error.kind === 'refused' ? withFieldsNamed(account, error, setup, fieldIds, fields) : error;
  }
}

/** What became of an opt-out: `completed` where the lists of every subscriber show it, `not_found` where none of them exists, else `requested`. */
export interface OptOutResult {
  readonly setupName: string;
  readonly status: 'requested' | 'completed' | 'not_found';
  /** Those who exist. */
  readonly recipientIds: readonly number[];
  /** Lists that at least one of the subscribers is no longer in. */
  readonly leftListIds: readonly number[];
}

/**
 * Unsubscribes subscribers through a setup, one after the other. Those who are out of its lists already are not asked again, so a run that was cut
 * short can be repeated.
 *
 * @throws ServiceFailure where MAILINGWORK refused and the lists did not change, or where the setup does not exist
 */
export async function optOutAll(account: Account, setupId: number, recipientIds: readonly number[]): Promise<OptOutResult> {
  const setup = await requireOne(account, optoutSetupsTable, setupId, 'Opt-out setup');
  // A setup may have got a list more since it was cached, and that list would keep its members.
  const lists: SetupLists = { known: setup.listIds ?? [], fresh: lazy(async () => freshLists(account, setup)) };
  const found: number[] = [];
  const left = new Set<number>();
  let completed = true;
  for (const recipientId of recipientIds) {
    const result = await nullOn(optOut(account, setupId, lists, recipientId)).catch((error: unknown) => {
      // Where the lists do not show who was asked already, a second run sends those at worst a second confirmation e-mail.
      throw partialFailure(error, found.length, recipientIds.length, 'unsubscribed', true);
    });
    if (result !== null) {
      found.push(recipientId);
      completed &&= result.completed;
      for (const listId of result.leftListIds) {
        left.add(listId);
      }
    }
  }
  const status = completed ? 'completed' : 'requested';
  return { setupName: setup.name, status: found.length === 0 ? 'not_found' : status, recipientIds: found, leftListIds: [...left] };
}

/** The lists of an opt-out setup; empty where they are not told. */
interface SetupLists {
  readonly known: readonly number[];
  readonly fresh: () => Promise<readonly number[]>;
}

async function freshLists(account: Account, { id }: Setup): Promise<readonly number[]> {
  return (await readFresh(account, optoutSetupsTable)).find((setup) => setup.id === id)?.listIds ?? [];
}

/** The answer is known to be unreliable (OXID module of gn2), so the lists before and after decide. */
async function optOut(account: Account, optoutSetupId: number, setupLists: SetupLists, recipientId: number) {
  const before = await readListIds(account, recipientId);
  if (isIn(before, setupLists.known) === false && isIn(before, await setupLists.fresh()) === false) {
    return { completed: true, leftListIds: [] };
  }
  const refusal = await account
    .call(
      optoutRecipientById,
      { optoutSetupId, recipientId },
      {
        leaveMs: account.budget.remaining() * shares.lookUpAfterWrite,
      },
    )
    .then(
      () => null,
      (error: unknown) => error,
    );
  if (refusal !== null && !isDoubtful(refusal)) {
    throw refusal;
  }
  // One who was deleted meanwhile is in no list.
  const after = await nullOn(readListIds(account, recipientId)).then(
    (ids) => ids ?? [],
    () => null,
  );
  const leftListIds = after === null ? [] : before.filter((id) => !after.includes(id));
  // Where the setup's lists are not told, only those who are in no list at all are surely out of them.
  const isOut = after !== null && !(isIn(after, setupLists.known) ?? after.length > 0);
  const completed = isOut || leftListIds.length > 0;
  if (refusal !== null && !completed) {
    throw refusal;
  }
  return { completed, leftListIds };
}

/** Whether a subscriber is in one of the setup's lists; null where its lists are not told. */
function isIn(listIds: readonly number[], setupListIds: readonly number[]): boolean | null {
  return setupListIds.length === 0 ? null : setupListIds.some((id) => listIds.includes(id));
}

/** Whether the lists must tell: the webservice itself said no, or what it did is unclear. */
function isDoubtful(error: unknown): boolean {
  return isRefusal(error) || isOfKind(error, ['uncertain']);
}
