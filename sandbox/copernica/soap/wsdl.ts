import { NAMESPACE } from './envelope.ts';
import type { Methods } from './method.ts';

/**
 * The description of the service (WSDL 1.1, document/literal).
 *
 * @param address where it is called
 */
export function wsdlOf(methods: Methods, address: string): string {
  const names = Object.keys(methods);
  const each = (write: (name: string) => string) => names.map(write).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions name="Copernica" targetNamespace="${NAMESPACE}" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:tns="${NAMESPACE}" \
xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<types><xsd:schema targetNamespace="${NAMESPACE}">
${each((name) => elements(name, methods[name]?.parameters ?? []))}
</xsd:schema></types>
${each(
  (name) => `<message name="${name}Request"><part name="parameters" element="tns:${name}"/></message>
<message name="${name}Response"><part name="parameters" element="tns:${name}Response"/></message>`,
)}
<portType name="CopernicaPort">
${each((name) => `<operation name="${name}"><input message="tns:${name}Request"/><output message="tns:${name}Response"/></operation>`)}
</portType>
<binding name="CopernicaBinding" type="tns:CopernicaPort"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${each(
  (name) => `<operation name="${name}"><soap:operation soapAction="${NAMESPACE}#${name}"/>\
<input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>`,
)}
</binding>
<service name="Copernica"><port name="CopernicaPort" binding="tns:CopernicaBinding"><soap:address location="${address}"/></port></service>
</definitions>`;
}

function elements(name: string, parameters: readonly string[]): string {
  const parts = parameters.map((parameter) => `<xsd:element name="${parameter}" type="xsd:anyType" minOccurs="0"/>`);
  return `<xsd:element name="${name}"><xsd:complexType><xsd:sequence>${parts.join('')}</xsd:sequence></xsd:complexType></xsd:element>
<xsd:element name="${name}Response"><xsd:complexType><xsd:sequence><xsd:any minOccurs="0" maxOccurs="unbounded" processContents="lax"/>\
</xsd:sequence></xsd:complexType></xsd:element>`;
}
