import { createHash, sign } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { SealIdentity } from './seal-certificate.server'

/** Signs bytes as CAdES baseline B (ETSI EN 319 122-1) in DER, without the bytes and without a time. */
export function signDetached(bytes: Uint8Array, identity: SealIdentity): Buffer {
  const certificates = identity.certificates.map(({ raw }) => Certificate.fromBER(raw))
  const { issuer, serialNumber } = certificates[0]!
  const sha256 = new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: attributesFor(bytes, identity.certificates[0]!.raw),
  })
  const signature = sign('sha256', asSet(signedAttrs), identity.key)
  const signedData = new SignedData({
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        digestAlgorithm: sha256,
        signedAttrs,
        signatureAlgorithm: identity.algorithm,
        signature: new asn1js.OctetString({ valueHex: signature }),
      }),
    ],
  })
  const content = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: signedData.toSchema(true),
  })
  return Buffer.from(content.toSchema().toBER())
}

/** Attributes are signed as a set of their own, although they stand in the structure under a tag. */
function asSet(attributes: SignedAndUnsignedAttributes): Buffer {
  const bytes = Buffer.from(attributes.toSchema().toBER())
  bytes[0] = 0x31
  return bytes
}

/**
 * What the signature itself covers, in the order of DER. The last of them (signing-certificate-v2,
 * RFC 5035) ties it to this one certificate.
 */
function attributesFor(bytes: Uint8Array, certificate: Buffer): Attribute[] {
  const contentType = new asn1js.ObjectIdentifier({ value: ContentInfo.DATA })
  const wrapped = (inner: asn1js.BaseBlock) => new asn1js.Sequence({ value: [inner] })
  const signingCertificate = wrapped(wrapped(wrapped(digest(certificate))))
  return [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [contentType] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [digest(bytes)] }),
    new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [signingCertificate] }),
  ]
}

function digest(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: createHash('sha256').update(bytes).digest() })
}
