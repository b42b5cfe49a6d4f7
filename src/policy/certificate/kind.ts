import type { CertificateKind, Programme } from '../../core/claim';
import type { Row } from '../row';
import { condition, rule } from '../rule';
import { recognisedIssuer } from './issuer';

const CERTIFICATE_KIND = rule('certificate-kind', ['五(二)'], ['error', 'review']);

/** Certificates each programme rests on: 一(一), 一(二), 一(三). Startup has its own rule, for its one kind. */
const RESTS_ON: Readonly<Record<Programme, readonly CertificateKind[]>> = {
  certification: ['national-qualification', 'skill-level', 'special-ability'],
  project: ['training', 'special-operation', 'special-equipment', 'high-risk-safety'],
  apprenticeship: ['training', 'national-qualification', 'skill-level', 'special-ability'],
  startup: ['startup-training'],
};

/** Whether the kind of certificate can carry a subsidy of the programme. */
export function kindFits(programme: Programme, kind: CertificateKind): boolean {
  return RESTS_ON[programme].includes(kind);
}

/** The three safety kinds 特种作业、特种设备、高危行业, which are new 新证 or renewed 复审. */
export function isSafetyKind(kind: CertificateKind | null | undefined): boolean {
  return kind === 'special-operation' || kind === 'special-equipment' || kind === 'high-risk-safety';
}

/** 五(二): the certificate is of a kind the programme pays for. */
export const kindOfProgramme = condition(CERTIFICATE_KIND, (row, of) => {
  const kind = row.claim.certificateKind;
  const { programme } = row;
  if (kind == null) {
    row.lacks(of, 'certificateKind', kind);
    return;
  }
  if (programme !== null && !kindFits(programme, kind)) {
    row.find(of, 'error', 'certificateKind', { reason: 'programme', kind, programme });
  }
});

/** Kinds that 五(二) has issuers for. */
const ISSUED_KINDS: readonly CertificateKind[] = RESTS_ON.certification;

/** The kinds the certificate can be of, for its issuer: its own, or without one all that programme and name leave open. */
function possibleKinds(row: Row): readonly CertificateKind[] {
  const kind = row.claim.certificateKind;
  if (kind != null) return ISSUED_KINDS.includes(kind) ? [kind] : [];
  if (row.programme !== 'certification') return [];
  return ISSUED_KINDS.filter((one) => row.skill === null || (one === 'special-ability') === row.isAbility);
}

/** 五(二): where the issuer is given, one whose certificates count; whether it is filed the sheet cannot say. */
export const issuerCounts = condition(CERTIFICATE_KIND, (row, of) => {
  const { issuer } = row.claim;
  if (issuer == null) return;
  const kinds = possibleKinds(row);
  const [first] = kinds;
  if (first === undefined || kinds.some((kind) => recognisedIssuer(kind, issuer))) return;
  row.find(of, 'review', 'issuer', { reason: 'issuer', kind: kinds.length === 1 ? first : '', issuer });
});
