import type { Account } from './account.ts';
import { fieldsPart, optinSetupsPart, optoutSetupsPart, readKnowing } from './directory.ts';
import { MailingworkFailure } from './failure.ts';
import { emailValue, type FieldValues } from './field_input.ts';
import { optinRecipient, optoutRecipientById, type Setup } from './functions/opt_in_out.ts';
import { getRecipientListsById } from './functions/recipients.ts';
import { requireKnown } from './subscribers.ts';

/** Where a sign-up came from, as evidence of consent. */
export interface Origin {
  readonly ip?: string | undefined;
  readonly referer?: string | undefined;
}

/** A sign-up that was asked for. */
export interface RequestedOptIn {
  /** null where the answer names none. */
  readonly optInId: number | null;
  readonly setup: Setup | null;
}

/**
 * Starts the opt-in process of a setup.
 *
 * @param values field values, the address aside; only fields of the setup's form are taken by MAILINGWORK
 * @throws MailingworkFailure
 */
export async function requestOptIn(account: Account, setupId: number, email: string, values: FieldValues, origin: Origin): Promise<RequestedOptIn> {
  const setups = await requireKnown(account, optinSetupsPart, [setupId], 'Opt-in setup');
  const fields = await readKnowing(account, fieldsPart);
  const optInId = await account.call(optinRecipient, { optinSetupId: setupId, fields: { ...values, ...emailValue(email, fields) }, advanced: { ...origin } });
  return { optInId, setup: setups.find((setup) => setup.id === setupId) ?? null };
}

/** What became of an opt-out: `completed` where the lists show it, else `requested`. */
export interface OptOutResult {
  readonly recipientId: number;
  readonly status: 'requested' | 'completed';
  /** Lists that the subscriber is no longer in. */
  readonly leftListIds: readonly number[];
  /** Lists that the subscriber is in now; null where they could not be read. */
  readonly listIds: readonly number[] | null;
}

/**
 * Unsubscribes one subscriber through a setup. The answer is known to be unreliable (OXID module of gn2), so the lists before and after decide.
 *
 * @throws MailingworkFailure where MAILINGWORK refused and the lists did not change
 */
export async function optOut(account: Account, setup: Setup, recipientId: number): Promise<OptOutResult> {
  const before = await listIdsOf(account, recipientId);
  const refusal = await account.call(optoutRecipientById, { optoutSetupId: setup.id, recipientId }).then(
    () => null,
    (error: unknown) => error,
  );
  if (refusal !== null && !(refusal instanceof MailingworkFailure && refusal.code !== undefined && refusal.kind !== 'login')) {
    throw refusal;
  }
  const listIds = await listIdsOf(account, recipientId).catch(() => null);
  const leftListIds = listIds === null ? [] : before.filter((id) => !listIds.includes(id));
  const outOfAll = listIds !== null && setup.listIds !== null && setup.listIds.length > 0 && !setup.listIds.some((id) => listIds.includes(id));
  const completed = outOfAll || leftListIds.length > 0;
  if (refusal !== null && !completed) {
    throw refusal;
  }
  return { recipientId, status: completed ? 'completed' : 'requested', leftListIds, listIds };
}

/** Finds an opt-out setup of the account. Throws a `MailingworkFailure` that names an unknown one. */
export async function optOutSetup(account: Account, setupId: number): Promise<Setup> {
  const setups = await requireKnown(account, optoutSetupsPart, [setupId], 'Opt-out setup');
  return setups.find((setup) => setup.id === setupId) ?? { id: setupId, name: '', listIds: null, fieldIds: null };
}

async function listIdsOf(account: Account, recipientId: number): Promise<number[]> {
  return (await account.call(getRecipientListsById, { recipientId })).map((list) => list.id);
}
