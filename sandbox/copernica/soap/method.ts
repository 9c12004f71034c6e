import type { State } from '../state.ts';
import type { Parameters } from './parameters.ts';

/** The values of something by name, as text. */
export type Entity = Readonly<Record<string, string>>;

/** What a method answers, in one of the forms that clients decode (seen): a value, a map, an entity, or a collection of entities. */
export type Result =
  | { readonly value: string }
  | { readonly map: Entity }
  | { readonly name: string; readonly entity: Entity }
  | { readonly name: string; readonly entities: readonly Entity[] };

/** One method of the SOAP API. */
export interface Method {
  /** Its parameters, for the description of the service. */
  readonly parameters: readonly string[];
  /**
   * @throws SoapFault
   * @throws ApiError
   */
  readonly perform: (state: State, parameters: Parameters) => Result;
}

/** Methods by name. */
export type Methods = Readonly<Record<string, Method>>;
