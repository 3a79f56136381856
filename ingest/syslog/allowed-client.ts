// Tells whether a client's certificate is of those that may send.
import type { PeerCertificate } from 'node:tls';

/** How a client is called: its common name, or its first DNS name. */
export function clientName({ subject, subjectaltname }: PeerCertificate): string {
  const [common] = [subject.CN ?? []].flat();
  return common ?? dnsNames(subjectaltname)[0] ?? 'a client without a name';
}

/** Whether one of `allowed` is the certificate's common name, one of its DNS names, or its SHA-256 fingerprint. */
export function isAllowed(certificate: PeerCertificate, allowed: readonly string[]): boolean {
  const { subject, subjectaltname, fingerprint256 } = certificate;
  const names = [subject.CN ?? [], dnsNames(subjectaltname)].flat().map((name) => name.toLowerCase());
  return allowed.some(
    (each) => names.includes(each.toLowerCase()) || plainHex(each) === plainHex(fingerprint256),
  );
}

function dnsNames(alternatives: string | undefined): string[] {
  return (alternatives ?? '').split(', ').flatMap((each) => (each.startsWith('DNS:') ? [each.slice(4)] : []));
}

/** A fingerprint without prefix and colons: SHA256:AB:CD and abcd are the same. */
function plainHex(text: string): string {
  return text
    .toLowerCase()
    .replace(/^sha-?256:/, '')
    .replaceAll(':', '');
}
