import type { HostName } from '../../src/workbench/page/application';

export type { HostName };

/** The Excel that this run of the suite plays: the whole suite runs as each (vitest.config.ts). */
export const HOST = (process.env['WORKBENCH_HOST'] ?? 'ltsc-2021') as HostName;
