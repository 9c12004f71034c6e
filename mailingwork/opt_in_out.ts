import type { Account } from './account.ts';
import { fieldsPart, optinSetupsPart, optoutSetupsPart, readKnowing } from './directory.ts';
import { MailingworkFailure } from './failure.ts';
import { emailValue, type FieldValues } from './field_input.ts';
import { optinRecipient, optoutRecipientById } from './functions/opt_in_out.ts';
import { requireOne } from './known_ids.ts';
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
 * @throws MailingworkFailure
 */
export async function requestOptIn(account: Account, setupId: number, email: string, values: FieldValues, origin: Origin): Promise<RequestedOptIn> {
  const setup = await requireOne(account, optinSetupsPart, setupId, 'Opt-in setup');
  const fields = await readKnowing(account, fieldsPart);
  try {
    const optInId = await account.call(optinRecipient, { optinSetupId: setupId, fields: { ...values, ...emailValue(email, fields) }, advanced: { ...origin } });
    return { optInId, setupName: setup.name };
  } catch (error) {
    // Which code says so is not known (OXID module of gn2).
    if (error instanceof MailingworkFailure && error.kind === 'refused' && Object.keys(values).length > 0) {
      throw new MailingworkFailure('refused', `${error.message} Perhaps a field is not part of this opt-in setup’s form.`, error);
    }
    throw error;
  }
}

/** What became of an opt-out: `completed` where the lists of every subscriber show it, else `requested`. */
export interface OptOutResult {
  readonly setupName: string;
  readonly status: 'requested' | 'completed';
  /** Lists that at least one of the subscribers is no longer in. */
  readonly leftListIds: readonly number[];
}

/**
 * Unsubscribes subscribers through a setup, one after the other.
 *
 * @throws MailingworkFailure where MAILINGWORK refused and the lists did not change
 */
export async function optOutAll(account: Account, setupId: number, recipientIds: readonly number[]): Promise<OptOutResult> {
  const setup = await requireOne(account, optoutSetupsPart, setupId, 'Opt-out setup');
  const left = new Set<number>();
  let completed = true;
  for (const [done, recipientId] of recipientIds.entries()) {
    const result = await optOut(account, setupId, setup.listIds ?? [], recipientId).catch((error: unknown) => {
      throw halfDone(error, done, recipientIds.length);
    });
    completed &&= result.completed;
    for (const listId of result.leftListIds) {
      left.add(listId);
    }
  }
  return { setupName: setup.name, status: completed ? 'completed' : 'requested', leftListIds: [...left] };
}

/** Running the step again would ask those who are done a second time, so whatever went wrong, it halts. */
function halfDone(error: unknown, done: number, all: number): unknown {
  const isPlain = error instanceof MailingworkFailure && error.kind !== 'login';
  return done > 0 && isPlain ? new MailingworkFailure('uncertain', `${done} of ${all} subscribers were unsubscribed, then: ${error.message}`) : error;
}

/** The answer is known to be unreliable (OXID module of gn2), so the lists before and after decide. */
async function optOut(account: Account, optoutSetupId: number, setupListIds: readonly number[], recipientId: number) {
  const before = await readListIds(account, recipientId);
  const refusal = await account.call(optoutRecipientById, { optoutSetupId, recipientId }).then(
    () => null,
    (error: unknown) => error,
  );
  if (refusal !== null && !isDoubtful(refusal)) {
    throw refusal;
  }
  const after = await readListIds(account, recipientId).catch(() => null);
  const leftListIds = after === null ? [] : before.filter((id) => !after.includes(id));
  // Where the setup's lists are not told, only whoever is in no list at all is surely out of them.
  const isOutOfAll = after !== null && !(setupListIds.length > 0 ? setupListIds : after).some((id) => after.includes(id));
  const completed = isOutOfAll || leftListIds.length > 0;
  if (refusal !== null && !completed) {
    throw refusal;
  }
  return { completed, leftListIds };
}

/** Whether the lists must tell: the webservice itself said no (the login aside), or nobody knows what it did. */
function isDoubtful(error: unknown): boolean {
  return error instanceof MailingworkFailure && (error.kind === 'uncertain' || (error.code !== undefined && error.kind !== 'login'));
}
