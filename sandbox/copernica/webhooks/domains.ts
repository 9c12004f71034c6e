import type { Settings } from '../settings.ts';

/**
 * Whether the domain of an address is validated. Subdomains are covered (documented).
 *
 * @param handler an address that can be parsed
 */
export function isValidated(handler: string, domains: Settings['validatedDomains']): boolean {
  const { hostname } = new URL(handler);
  const isCovered = (domain: string) => hostname === domain || hostname.endsWith(`.${domain}`);
  return domains === 'all' || (domains !== 'none' && domains.map((domain) => domain.toLowerCase()).some(isCovered));
}
