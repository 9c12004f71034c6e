import { fieldValue } from '../../../sandbox/copernica/account/fields.ts';
import type { Database, Profile, Subprofile } from '../../../sandbox/copernica/account/model.ts';
import type { Sandbox } from '../../../sandbox/copernica/sandbox.ts';
import { customers, named } from '../../../sandbox/copernica/story/demo_account.ts';

/** The values of a profile or subprofile by the names of the fields. */
export function valuesOf(fields: Database['fields'], row: Profile | Subprofile): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, fieldValue(row, field)]));
}

/** The customers of the demo account with an address. */
export function customersWith(sandbox: Sandbox, email: string): Profile[] {
  const { id, fields } = customers(sandbox);
  const field = named(fields, 'Email');
  return sandbox.account.profiles.of('database', id).filter((profile) => fieldValue(profile, field) === email);
}
