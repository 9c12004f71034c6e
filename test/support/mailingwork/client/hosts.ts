import { expect } from '@jest/globals';
import { baseUrlOf } from '../../../../mailingwork/connection/hosts.ts';
import { failureOf } from '../../failure_of.ts';

/** Why a host is refused: its form, its scheme, or because it is not public. */
export async function refusalOf(ownHost: string, allowLoopback = false): Promise<string> {
  const failure = await failureOf(() => baseUrlOf({ ownHost, allowLoopback }));
  expect(failure.kind).toBe('wrong_host');
  return failure.message.includes('without a path') ? 'form' : failure.message.includes('must use https') ? 'scheme' : publicOnly(failure.message);
}

function publicOnly(message: string): string {
  expect(message).toBe('The host must be public, such as webservice.example.com, not in a private network.');
  return 'not public';
}
