import { copernica } from './copernica/vendor.ts';
import { mailingwork } from './mailingwork/vendor.ts';
import type { Vendor } from './vendor.ts';

/** The vendor of an app. */
export function vendorNamed(name: string): Vendor {
  const found = [mailingwork, copernica].find((vendor) => vendor.name === name);
  if (found === undefined) {
    throw new Error(`The bench knows nothing of the app “${name}”.`);
  }
  return found;
}
