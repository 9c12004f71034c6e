import * as z from 'zod/mini';
import { rowContractOf } from '../../webservice/catalogue/contracts.ts';

/** Says what a contract reads, in the words of `formOf`, such as “list of objects with id, name”. */
export function formOfContract(contract: z.core.$ZodType): string {
  const row = rowContractOf(contract);
  if (row !== undefined) {
    return `list of: ${formOfContract(row)}`;
  }
  if (contract instanceof z.ZodMiniCatch || contract instanceof z.ZodMiniDefault) {
    return formOfContract(contract.def.innerType);
  }
  if (contract instanceof z.ZodMiniOptional) {
    return `${formOfContract(contract.def.innerType)}, or missing`;
  }
  if (contract instanceof z.ZodMiniNullable) {
    return `${formOfContract(contract.def.innerType)}, or null`;
  }
  if (contract instanceof z.ZodMiniPipe) {
    return formOfContract(contract.def.in);
  }
  if (contract instanceof z.ZodMiniUnion) {
    return [...new Set(contract.def.options.map(formOfContract))].join(' or ');
  }
  if (contract instanceof z.ZodMiniLiteral) {
    return contract.def.values.map(String).join(' or ');
  }
  if (contract instanceof z.ZodMiniObject) {
    const parts = Object.entries(contract.shape).map(([key, part]) => `${key} (${formOfContract(part)})`);
    return parts.length === 0 ? 'object' : `object with ${parts.join('; ')}`;
  }
  return words.get(contract._zod.def.type) ?? 'anything';
}

const words: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['boolean', 'yes or no'],
  ['array', 'list'],
]);
