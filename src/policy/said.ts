import type { Claim, Programme, Recipient } from '../core/claim';
import type { PolicySettings } from './batch';

/** The programme a claim names, or for a roster without the column the setting's. */
export function programmeOf({ programme }: Claim, settings: PolicySettings): Programme | null {
  return (programme === undefined ? settings.programme : programme) ?? null;
}

/** The recipient, likewise. */
export function recipientOf({ recipient }: Claim, settings: PolicySettings): Recipient | null {
  return (recipient === undefined ? settings.recipient : recipient) ?? null;
}
