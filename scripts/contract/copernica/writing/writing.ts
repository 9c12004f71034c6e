import type { AnyFunctionDefinition } from '../../../../webservice/catalogue/define.ts';
import { type Judgement, skipped } from '../../report.ts';
import type { Permission } from '../../vendor.ts';
import { triedOnProfiles, tryProfiles } from './write_profiles.ts';
import { triedByRemoving, tryRemoving } from './write_removal.ts';
import { triedOnWebhooks, tryWebhooks } from './write_webhooks.ts';
import type { Writer } from './writer.ts';

/** How many calls writing and cleaning up make at most. */
export const WRITING_CALLS = 55;

/** The methods that are tried with `--write`. */
export const triedByWriting: readonly AnyFunctionDefinition[] = [...triedOnProfiles, ...triedByRemoving, ...triedOnWebhooks];

const tried = new Set(triedByWriting.map(({ name }) => name));

/** Why a method that writes has no judgement. */
export function whyNotWritten(definition: AnyFunctionDefinition, { write }: Pick<Permission, 'write'>): Judgement {
  if (tried.has(definition.name)) {
    return skipped(write ? 'a step before it failed, or the database has nothing to try it on' : 'it writes: it is tried with --write');
  }
  if ('danger' in definition && definition.danger === 'sends') {
    return skipped('never tried: it would send something to people');
  }
  return skipped(`never tried: it could ${definition.effect === 'destroy' ? 'remove' : 'change'} what the run has not made, or make what cannot be removed`);
}

/** Makes what is needed, and tries what only concerns that. */
export async function writeEverything(writer: Writer): Promise<void> {
  await tryProfiles(writer);
  await tryRemoving(writer);
  await tryWebhooks(writer);
}
