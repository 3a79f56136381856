// The public keys with which CloudTrail signs, by region and fingerprint.
import { ListPublicKeysCommand } from '@aws-sdk/client-cloudtrail';
import type { KeyObject } from 'node:crypto';
import type { Aws } from '../aws.ts';
import { publicKeyOf } from './signature.ts';

/** Keys of so much time around are asked for, in ms: those of one hour may overlap. */
const AROUND = 60 * 60 * 1000;

export class PublicKeys {
  readonly #aws: Aws;
  readonly #endpoint: string | undefined;
  readonly #keys = new Map<string, KeyObject>();

  /** `endpoint` is the URL of a service that is not AWS's own. */
  constructor(aws: Aws, endpoint: string | undefined) {
    this.#aws = aws;
    this.#endpoint = endpoint;
  }

  /** The key with a fingerprint, of the first region that has it, valid about a time (ms since 1970 UTC). Throws Fault as Aws does. */
  async find(regions: readonly string[], fingerprint: string, time: number): Promise<KeyObject | undefined> {
    for (const region of regions) {
      const name = `${region} ${fingerprint}`;
      if (!this.#keys.has(name)) await this.#load(region, time);
      const key = this.#keys.get(name);
      if (key !== undefined) return key;
    }
    return undefined;
  }

  async #load(region: string, time: number): Promise<void> {
    let next: string | undefined;
    do {
      const command = new ListPublicKeysCommand({
        StartTime: new Date(time - AROUND),
        EndTime: new Date(time + AROUND),
        ...(next === undefined ? {} : { NextToken: next }),
      });
      const answer = await this.#aws.ask({
        what: `list the public keys of CloudTrail in ${region}`,
        action: 'cloudtrail:ListPublicKeys',
        ofObject: false,
        send: (clients) => clients.cloudTrail(region, this.#endpoint).send(command),
      });
      for (const { Fingerprint, Value } of answer.PublicKeyList ?? []) {
        const key = Value && publicKeyOf(Value);
        if (Fingerprint !== undefined && key !== undefined) this.#keys.set(`${region} ${Fingerprint}`, key);
      }
      next = answer.NextToken;
    } while (next !== undefined);
  }
}
