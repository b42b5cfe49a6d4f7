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

/** Parts of the build, as `npm start` names them. */
const PARTS = {
  addin: ['加载项', 'the add-in'],
  univer: [
    '电子表格组件（仅首次或依赖变更后）',
    'the spreadsheet component (first time, or new dependencies)',
  ],
  workbench: ['工作台页面', 'the workbench page'],
} as const;
type Part = keyof typeof PARTS;

export const startTexts = {
  fresh: (part: Part) => both(`✓ ${PARTS[part][0]}：已是最新`, `${PARTS[part][1]}: up to date`),
  building: (part: Part) => both(`… 正在构建${PARTS[part][0]}`, `building ${PARTS[part][1]}`),
  built: (part: Part, seconds: number) =>
    both(`✓ ${PARTS[part][0]}：${seconds.toFixed(0)} 秒`, `${PARTS[part][1]}: ${seconds.toFixed(0)} s`),
  noBrowser: both(
    '未找到浏览器，请自行打开上面的地址。',
    'No browser was found: open the address above yourself.',
  ),
  badOption: (reason: string) =>
    both(
      '参数有误：可用 --port 端口、--file 工作簿.xlsx、--lang en、--no-open',
      `${reason}. Options: --port N, --file WORKBOOK.xlsx, --lang en, --no-open`,
    ),
  badPort: (port: string) =>
    both(`端口无效：${port}（应为 0–65535 的整数）`, `not a port: ${port} (a whole number from 0 to 65535)`),
  noFile: (file: string) => both(`找不到文件：${file}，请检查路径`, `no such file: ${file}: check the path`),
  otherPort: (wanted: number, used: number) =>
    both(`端口 ${wanted} 已被占用，改用 ${used}。`, `Port ${wanted} is taken: using ${used}.`),
  address: (address: string) =>
    both(`\n工作台：${address}`, 'The workbench is at the address above. Ctrl+C stops it.'),
};
