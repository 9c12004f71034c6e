import * as z from 'zod/mini';
import { formValue } from '../../../webservice/catalogue/contracts.ts';
import type { Parameters } from '../../../webservice/catalogue/define.ts';
import { type RawResult, rawResult } from '../../../webservice/catalogue/raw_result.ts';
import { withoutSecrets } from '../any_call/without_secrets.ts';
import type { Account } from '../connection/account.ts';
import { unknownEntity } from '../methods/contracts.ts';
import { defineMethod } from '../methods/define.ts';
import { isReading } from './names.ts';

/** XML and its parser serve these calls alone, so they are loaded with the first one. */
const formats = () => import('./soap_format.ts');

/**
 * Calls a method of the SOAP API and passes its result on as delivered, without secrets. What is documented and what is assumed stands in docs/copernica/soap.md.
 *
 * @throws ServiceFailure, also where a read brings more than can be handed on
 */
export async function makeSoapCall(account: Account, method: string, parameters: Parameters): Promise<RawResult> {
  const { soapFormat } = await formats();
  const reads = isReading(method);
  const declared = defineMethod({
    verb: 'POST',
    path: '',
    address: 'soap',
    format: soapFormat(method),
    group: 'SOAP',
    purpose: `call ${method}`,
    effect: reads ? 'read' : 'write',
    repeatable: reads,
    errors: unknownEntity,
    evidence: 'assumed',
    assumed: [],
    sources: [],
    input: () => z.object({ body: z.record(z.string(), formValue()) }),
    result: () => z.unknown(),
  });
  const named = { ...declared, name: method };
  return rawResult(named, withoutSecrets(await account.call(named, { body: parameters })));
}
