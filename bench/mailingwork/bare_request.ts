import type { ZObject } from 'zapier-platform-core';

/** What connects with the bench's service. */
export const login = { username: 'bench', password: 'a-password-for-measuring' };

/** What the platform alone does for one call of the webservice at `url`. */
export async function bareRequest(z: ZObject, url: string, name: string, parameters: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { data } = await z.request({
    url: `${url}/webservice/webservice/json/${name}`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({ ...parameters, ...login }).toString(),
  });
  return data;
}
