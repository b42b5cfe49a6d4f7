import { describe, it } from 'vitest';
import { requireArea } from '../../src/workbench/host/address';
import { enter } from '../../src/workbench/host/entry';
import { newWorkbook } from '../../src/workbench/host/model';
import { LTSC_2021, MICROSOFT_365 } from '../../src/workbench/host/played-sets';
import { contract, type HostControl } from './contract';
import { SHEET } from './contract/case';
import { createExcel, type Seam } from './support/seam';

const PLAYED = { 'ltsc-2021': LTSC_2021, 'microsoft-365': MICROSOFT_365 } as const;

function controlOf({ workbook, faults }: Seam): HostControl {
  return {
    edit: async (editing) => {
      workbook.editing = editing;
    },
    type: async (name, address, entry) =>
      workbook.transact('user', () => {
        const sheet = workbook.sheet(name)!;
        const { top, left } = requireArea(address);
        const format = sheet.style(top, left).numberFormat;
        sheet.write(top, left, enter(entry, format, { year: 2023, date1904: false }));
      }),
    select: async (name, address) =>
      workbook.transact('user', () => workbook.select(workbook.sheet(name)!, requireArea(address))),
    fault: async (n, fault) => {
      faults.at(n, fault);
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 10)),
  };
}

for (const [played, sets] of Object.entries(PLAYED)) {
  describe(`contract as ${played}`, () => {
    for (const [topic, cases] of Object.entries(contract)) {
      describe(topic, () => {
        for (const { name, only, newerOfficeJs = false, run } of cases) {
          if (only !== undefined && only !== played) continue;
          it(name, async () => {
            const seam = createExcel(newWorkbook(SHEET), { sets, newerOfficeJs });
            try {
              await run(seam.Excel, controlOf(seam));
            } finally {
              seam.release();
            }
          });
        }
      });
    }
  });
}
