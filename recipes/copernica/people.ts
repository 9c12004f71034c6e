import type { Profile } from '../../sandbox/copernica/account/model.ts';
import type { Sandbox } from '../../sandbox/copernica/sandbox.ts';
import { customers, named } from '../../sandbox/copernica/story/demo_account.ts';
import { ensure } from '../../sandbox/story/screen.ts';

/*
 * The people in the database “Klanten” of the demo account that recipes are tried with.
 */

/** The address of the first order of a new customer. */
export const NEWCOMER = { Email: 'noor.nieuw@example.nl', Voornaam: 'Noor', Achternaam: 'Nieuw', Plaats: 'Delft', Nieuwsbrief: 'ja' } as const;

/**
 * A customer who wants the newsletter.
 *
 * @throws StepFailed where there is none
 */
export function reader(sandbox: Sandbox): Profile {
  const { id, fields } = customers(sandbox);
  const newsletter = named(fields, 'Nieuwsbrief');
  const found = sandbox.account.profiles.of('database', id).find(({ values }) => values.get(newsletter.id) === 'ja');
  ensure(found !== undefined, 'No customer wants the newsletter.');
  return found;
}

/** The value of a field of a customer. */
export function textOf(sandbox: Sandbox, { values }: Profile, field: string): string {
  return values.get(named(customers(sandbox).fields, field).id) ?? '';
}

/** Adds a customer, as an employee does in the account. */
export function addCustomer(sandbox: Sandbox, values: Readonly<Record<string, string>> = NEWCOMER): Profile {
  const { id, fields } = customers(sandbox);
  const byId = new Map(Object.entries(values).map(([name, value]) => [named(fields, name).id, value]));
  return sandbox.account.addProfile(id, byId, [], sandbox.clock.now());
}
