import { fieldValue } from '../../sandbox/copernica/account/fields.ts';
import type { Profile } from '../../sandbox/copernica/account/model.ts';
import type { Sandbox } from '../../sandbox/copernica/sandbox.ts';
import { customers, named } from '../../sandbox/copernica/story/demo_account.ts';
import { ensure } from '../../sandbox/story/screen.ts';

/*
 * The people in the database “Klanten” of the demo account that recipes are tried with.
 */

/** A customer who is not in the account yet. */
export const NEWCOMER = { Email: 'noor.nieuw@example.nl', Voornaam: 'Noor', Achternaam: 'Nieuw', Plaats: 'Delft', Nieuwsbrief: 'ja' } as const;

/**
 * A customer who wants the newsletter.
 *
 * @throws StepFailed where there is none
 */
export function reader(sandbox: Sandbox): Profile {
  const { id, fields } = customers(sandbox);
  const newsletter = named(fields, 'Nieuwsbrief');
  const found = sandbox.account.profiles.of('database', id).find((profile) => fieldValue(profile, newsletter) === 'ja');
  ensure(found !== undefined, 'No customer wants the newsletter.');
  return found;
}

/** The value of a field of a customer. */
export function textOf(sandbox: Sandbox, profile: Profile, field: string): string {
  return fieldValue(profile, named(customers(sandbox).fields, field));
}

/** Adds a customer, as an employee does in the account. */
export function addCustomer(sandbox: Sandbox, values: Readonly<Record<string, string>> = NEWCOMER): Profile {
  const { id, fields } = customers(sandbox);
  const byId = new Map(Object.entries(values).map(([name, value]) => [named(fields, name).id, value]));
  return sandbox.account.addProfile(id, byId, [], sandbox.clock.now());
}
