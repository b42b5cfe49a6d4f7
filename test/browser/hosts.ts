import type { HostName } from '../../src/workbench/page/application';

/** The Excels that the whole browser suite runs as. */
export const HOSTS: readonly HostName[] = ['ltsc-2021', 'microsoft-365'];
export type { HostName };
