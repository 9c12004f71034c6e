/** Where the service answers. */
export interface Addresses {
  /** Exchanges an access token for an authorization token. */
  readonly authentication: string;
  /** The REST API; no slash at the end. */
  readonly rest: string;
  /** The same API, where lists may be longer and log files can be read from a point in time on; no slash at the end. */
  readonly streams: string;
  /** The SOAP API. */
  readonly soap: string;
}

/** The addresses of the service itself (REST v4 documentation, May 2024). That SOAP is called where its description lies is assumed. */
const PUBLIC: Addresses = {
  authentication: 'https://authenticate.copernica.com/',
  rest: 'https://api.copernica.com/v4',
  streams: 'https://rest.copernica.com/v4',
  soap: 'https://soap.copernica.com/',
};

/**
 * @param base `http://host:port` of a sandbox, below which everything lies; undefined for the service itself
 */
export function addressesAt(base: string | undefined): Addresses {
  return base === undefined ? PUBLIC : { authentication: `${base}/authenticate`, rest: `${base}/v4`, streams: `${base}/rest/v4`, soap: `${base}/soap/` };
}
