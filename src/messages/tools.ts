/** What the developers' scripts say: one Chinese line, its English twin below it. */
const both = (chinese: string, english: string): string => `${chinese}\n  ${english}`;

export const excelTexts = {
  noExcelHere: (platform: string) =>
    both(
      `此系统（${platform}）没有 Excel：请在 Windows 或 Mac 上运行，或用 npm start 打开工作台。`,
      `No Excel on this system (${platform}): run it on Windows or a Mac, or open the workbench with npm start.`,
    ),
  serving: (origin: string) =>
    both(`加载项地址：${origin}，按 Ctrl+C 停止。`, `The add-in is served; Ctrl+C stops it.`),
  notLoaded: (status: number) =>
    both(
      `未能把加载项装入 Excel（退出码 ${status}）：请检查上面的提示，或按 README 手工上传 dist/manifest.xml。`,
      `Excel could not be given the add-in (exit ${status}): see above, or upload dist/manifest.xml by hand.`,
    ),
};
