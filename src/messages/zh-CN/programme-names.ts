import type { Programme } from '../../core/claim';

/** Names of the programmes, within a sentence or alone. */
export const programmeNames: Readonly<Record<Programme, string>> = {
  certification: '职业培训鉴定补贴',
  project: '项目制培训补贴',
  apprenticeship: '企业新型学徒制培训补贴',
  startup: '创业培训补贴',
};
