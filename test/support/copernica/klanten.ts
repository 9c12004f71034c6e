import type { Profile } from '../../../sandbox/copernica/account/model.ts';
import type { Sandbox } from '../../../sandbox/copernica/sandbox.ts';
import { customers, named } from '../../../sandbox/copernica/story/demo_account.ts';

/** The values of a row by the names of the fields. */
export function valuesOf(
  fields: readonly { readonly id: number; readonly name: string }[],
  { values }: { readonly values: ReadonlyMap<number, string> },
): Record<string, string> {
  return Object.fromEntries(fields.map(({ id, name }) => [name, values.get(id) ?? '']));
}

/** The customers of the demo account with an address. */
export function customersWith(sandbox: Sandbox, email: string): Profile[] {
  const { id, fields } = customers(sandbox);
  const field = named(fields, 'Email');
  return sandbox.account.profiles.of('database', id).filter(({ values }) => values.get(field.id) === email);
}
