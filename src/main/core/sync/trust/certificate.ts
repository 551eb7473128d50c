import { createHash, createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type * as asn1Types from '@peculiar/asn1-schema';
import type * as x509Types from '@peculiar/asn1-x509';
import type { RandomBytes } from '../../store/recovery-code.ts';

/**
 * Makes certificates (RFC 5280), ECDSA on P-256 with SHA-256. Node reads and checks certificates, but makes none; the
 * structures come from `@peculiar/asn1-x509`, the keys and signatures from Node. It is loaded when a certificate is made,
 * which a computer does once.
 */
export interface CertificateOrder {
  /** Common name. Never the name of a person, a house or a computer: it crosses the network in the clear. */
  readonly subject: string;
  readonly publicKey: KeyObject;
  /** Who vouches for it; the key itself where it vouches for itself. */
  readonly issuer: {
    readonly subject: string;
    readonly privateKey: KeyObject;
    readonly publicKey: KeyObject;
  };
  readonly purpose: 'root' | 'server' | 'client';
  /** What it stands for, as a URI in the alternative names. */
  readonly uri?: string;
  /** Tests only: other certificates have no end. See `always`. */
  readonly validity?: { readonly from: string; readonly to: string };
  readonly randomBytes: RandomBytes;
}

/**
 * From before any computer's clock to "no well-defined end" (RFC 5280, 4.1.2.5). A clock does not protect anybody here: a
 * computer with an empty battery stands in 2016 and must work all the same, and a house that nobody looks after must not
 * fall silent on a day years ahead. What ends a hub is a higher generation, what ends a device is its revocation.
 */
const always = { from: '1970-01-01T00:00:00.000Z', to: '9999-12-31T23:59:59.000Z' } as const;

const ecdsaWithSha256 = '1.2.840.10045.4.3.2';

/** The certificate as PEM text. */
export async function makeCertificate(order: CertificateOrder): Promise<string> {
  const [x509, asn1] = await Promise.all([import('@peculiar/asn1-x509'), import('@peculiar/asn1-schema')]);
  const { from, to } = order.validity ?? always;
  const algorithm = new x509.AlgorithmIdentifier({ algorithm: ecdsaWithSha256 });
  const body = new x509.TBSCertificate({
    version: x509.Version.v3,
    serialNumber: serialNumber(order.randomBytes),
    signature: algorithm,
    issuer: nameOf(x509, order.issuer.subject),
    validity: new x509.Validity({ notBefore: new Date(from), notAfter: new Date(to) }),
    subject: nameOf(x509, order.subject),
    subjectPublicKeyInfo: asn1.AsnConvert.parse(spki(order.publicKey), x509.SubjectPublicKeyInfo),
    extensions: extensionsOf(x509, asn1, order),
  });
  const whole = new x509.Certificate({
    tbsCertificate: body,
    signatureAlgorithm: algorithm,
    signatureValue: buffer(
      sign('sha256', new Uint8Array(asn1.AsnConvert.serialize(body)), order.issuer.privateKey),
    ),
  });
  const base64 = Buffer.from(asn1.AsnConvert.serialize(whole)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

type X509 = typeof x509Types;
type Asn1 = typeof asn1Types;

/** 127 random bits: never negative, never zero, at most 20 bytes (RFC 5280, 4.1.2.2). */
function serialNumber(randomBytes: RandomBytes): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return buffer(bytes);
}

function nameOf(x509: X509, text: string): InstanceType<X509['Name']> {
  const commonName = new x509.AttributeTypeAndValue({
    type: '2.5.4.3',
    value: new x509.AttributeValue({ utf8String: text }),
  });
  return new x509.Name([new x509.RelativeDistinguishedName([commonName])]);
}

function extensionsOf(
  x509: X509,
  asn1: Asn1,
  { purpose, publicKey, issuer, uri }: CertificateOrder,
): InstanceType<X509['Extensions']> {
  const extension = (extnID: string, value: unknown, critical = false) =>
    new x509.Extension({
      extnID,
      critical,
      extnValue: new asn1.OctetString(asn1.AsnConvert.serialize(value)),
    });
  const isRoot = purpose === 'root';
  const flags = isRoot ? x509.KeyUsageFlags.keyCertSign : x509.KeyUsageFlags.digitalSignature;
  const use = purpose === 'server' ? x509.id_kp_serverAuth : x509.id_kp_clientAuth;
  const names = new x509.SubjectAlternativeName([
    new x509.GeneralName({ uniformResourceIdentifier: uri ?? '' }),
  ]);
  return new x509.Extensions([
    extension(
      x509.id_ce_basicConstraints,
      new x509.BasicConstraints(isRoot ? { cA: true, pathLenConstraint: 0 } : { cA: false }),
      true,
    ),
    extension(x509.id_ce_keyUsage, new x509.KeyUsage(flags), true),
    extension(x509.id_ce_subjectKeyIdentifier, new x509.SubjectKeyIdentifier(keyId(publicKey))),
    extension(
      x509.id_ce_authorityKeyIdentifier,
      new x509.AuthorityKeyIdentifier({ keyIdentifier: new x509.KeyIdentifier(keyId(issuer.publicKey)) }),
    ),
    ...(isRoot ? [] : [extension(x509.id_ce_extKeyUsage, new x509.ExtendedKeyUsage([use]))]),
    ...(uri === undefined ? [] : [extension(x509.id_ce_subjectAltName, names)]),
  ]);
}

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

/** Names a key; only has to differ from key to key (RFC 7093: the first 160 bits of a SHA-256). */
const keyId = (key: KeyObject): ArrayBuffer =>
  buffer(createHash('sha256').update(spki(key)).digest().subarray(0, 20));

/** Exactly these bytes: a Buffer may be a window on a larger one. */
const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** SHA-256 of the whole certificate, lower-case hexadecimal: what it is known by. Takes PEM or DER. */
export const fingerprintOf = (certificate: string | Uint8Array): string =>
  createHash('sha256')
    .update(typeof certificate === 'string' ? new X509Certificate(certificate).raw : certificate)
    .digest('hex');

export const publicKeyOf = (privateKey: KeyObject): KeyObject => createPublicKey(privateKey);
