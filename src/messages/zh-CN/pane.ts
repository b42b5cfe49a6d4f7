import { programmeNames } from './programme-names';

/** Every sentence of the task pane and its commands. The English twin has the same shape. */
export const pane = {
  title: '技能培训补贴助手',
  loading: '正在连接 Excel…',
  nav: { label: '页面', review: '审核', settings: '设置', help: '说明' },

  start: {
    slowTitle: '没有连上 Excel',
    slow: (file: string) =>
      `等了 10 秒，文件“${file}”仍未载入。请检查网络或请管理员确认该文件能打开，然后重试。`,
    host: 'Excel 的连接程序',
    retry: '重试',
    oldTitle: '这个 Excel 版本太旧',
    old: (version: string) =>
      `本加载项需要 ExcelApi ${version}：Excel LTSC 2021 或更新版本、Microsoft 365、网页版 Excel。旧版 Excel 请改用命令行工具。`,
  },

  welcome: {
    title: '三步完成审核',
    steps: [
      '打开花名册所在的工作表，核对找到的表头和列。',
      '点“审核”。逐行给出可补贴、待核或不予补贴，以及金额和依据。',
      '点“写入结果”。结果列加在花名册右侧，您原有的单元格不会改动，随时可以撤销或清除。',
    ],
    skip: '知道了',
  },

  policy: {
    draft: '依据为征求意见稿。正式文本是否一致，由使用单位确认。',
  },

  roster: {
    heading: '花名册',
    sheet: (name: string) => `工作表：${name}`,
    reading: '正在查找表头…',
    found: (row: number, known: number, all: number) =>
      `表头在第 ${row} 行，认出 ${known} 列，共 ${all} 列。`,
    none: '这张工作表里没有找到花名册的表头。请切换到花名册所在的工作表，或指定表头所在的行。',
    empty: '这张工作表是空的。请切换到花名册所在的工作表。',
    refresh: '重新查找',
    columns: '核对列',
    hideColumns: '收起列',
    headerRow: '表头所在行',
    headerRowHint: '多行表头填最后一行的行号；留空则自动查找。',
    column: (letter: string, header: string) => `${letter} 列：${header}`,
    noHeader: '（无表头）',
    unread: '不读取',
    reset: '恢复自动匹配',
  },

  ask: {
    heading: '表中没有、需要您确认的内容',
    programme: '补贴项目',
    recipient: '申领主体',
    applied: '申请日期',
    appliedHint: '表中没有“申请日期”列。留空时与申请期限有关的规则不校验。',
    choose: '请选择',
    hint: (value: string, reason: string) => `表中写有“${reason}”，可能是${value}，请确认。`,
    use: (value: string) => `选用“${value}”`,
    needed: '请先选择。表中没有这一列，不能替您默认。',
    programmes: programmeNames,
    recipients: { individual: '个人', employer: '用人单位', school: '院校', institution: '培训机构' },
  },

  actions: {
    label: '操作',
    review: '审核',
    again: '重新审核',
    cancel: '取消',
    write: '写入结果',
    undo: '撤销写入',
    clear: '清除结果',
    clearTitle: '清除结果？',
    clearText: '将删除本工作表上由本加载项写入的结果列、标记和问题清单。您自己的内容不受影响。',
    keep: '保留',
  },

  progress: {
    reading: (done: string, total: string) => `正在读取：${done}/${total} 行`,
    sending: '正在准备数据…',
    reviewing: (rows: string) => `正在审核 ${rows} 行…`,
    planning: '正在整理结果…',
    writing: (done: string, total: string) => `正在写入：${done}/${total} 行`,
    takingBack: '写入没有完成，正在撤回已写入的内容…',
    undoing: '正在撤销…',
    clearing: '正在清除…',
    waiting: 'Excel 暂未回应。如果正在编辑单元格，请按 Enter 结束编辑。',
  },

  done: {
    reviewed: (rows: string) => `审核完成，共 ${rows} 行。`,
    written: (rows: string) => `已写入 ${rows} 行结果。`,
    undone: '已撤销，工作表恢复到写入之前。',
    cleared: '已清除本加载项写入的内容。',
    stale: '工作表在审核之后有改动，请重新审核。',
  },

  totals: {
    heading: '审核结果',
    eligible: '可补贴',
    eligibleUnchecked: '可补贴，有未校验条件',
    review: '待核',
    ineligible: '不予补贴',
    people: (rows: string) => `${rows} 行`,
    yuan: (amount: string) => `${amount} 元`,
    ifCleared: (amount: string) => `全部核清后 ${amount} 元`,
    atMost: (amount: string) => `受次数限制，最多 ${amount} 元`,
    skipped: (kinds: readonly string[]) => `未作为数据的行：${kinds.join('、')}`,
    skippedKind: (kind: string, rows: string) => `${kind} ${rows} 行`,
  },

  unchecked: {
    heading: (count: number) => `未校验的条件（${count}）`,
    needs: (rule: string, columns: string) => `${rule}：补充“${columns}”列后可校验`,
    columnSeparator: '”“',
  },

  findings: {
    heading: '问题',
    none: '没有发现问题。',
    noneHere: '这一类结论下没有问题。',
    filter: '按结论筛选',
    all: '全部',
    group: (severity: string, title: string, count: number) => `${severity}：${title}（${count}）`,
    jump: (cell: string) => `转到 ${cell}`,
    more: (left: number) => `再显示一些（还有 ${left} 条）`,
    loading: '正在取出…',
    severity: { error: '不符合', review: '待核', warning: '提醒', info: '说明' },
    clause: (clause: string) => `依据 ${clause}`,
  },

  handling: {
    heading: '申领和列支',
    claims: (programme: string, recipient: string, rows: string) =>
      `${programme}（${recipient}）：${rows} 行`,
    applyTo: (places: readonly string[], assumed: boolean) =>
      `向${places.join('或')}申领${assumed ? '（原文未写明，按备案地）' : ''}`,
    chargedTo: (place: string, clause: string) => `列支：${place}〔${clause}〕`,
    papers: (count: number) => `申领材料（${count}）`,
  },

  settings: {
    heading: '本单位的设置',
    saved: '设置已保存在本工作簿中。',
    place: '审核地区',
    placeHint: '不填则不校验与地区有关的规则。',
    noPlace: '（不指定）',
    countyRatio: '县（市）用人单位补贴比例',
    countyRatioHint: '70%–100%，如 85%。市区为 70%，不用填。',
    yearBasis: '每年三次的“年”按',
    yearBases: { applied: '申请日期所在年', issued: '发证日期所在年' },
    ageLimit: '年龄上限',
    ageLimits: { birthday: '满 60（50）周岁当日为止', year: '满 61（51）周岁前一日为止' },
    deadlineOnHoliday: '申请期限末日遇节假日',
    deadlines: { extend: '顺延至下一个工作日', fixed: '不顺延' },
    afterRegimeChange: '2024 年 8 月 1 日起的证书',
    laterShortageList: '紧缺目录公布年度之后的证书',
    decisions: { decide: '按本办法判定', review: '一律待核' },
  },

  help: {
    heading: '使用说明',
    about:
      '按温州市区职业技能培训补贴管理办法（征求意见稿）审核花名册：金额、人员条件、期限、次数限制逐行给出结论和依据。',
    outcomes: [
      '可补贴：已知内容符合规定，给出金额。',
      '待核：数据要更正、事实要证明，或规定没有写明，由人决定。',
      '不予补贴：表中写明的事实不符合规定。',
    ],
    privacy: '花名册只在这台电脑上处理，不上传。随工作簿保存的只有列的对应关系和上面的设置。',
    functions: '单元格里还可以用函数，例如 =WZ.SUBSIDY("车工","三级")。在“插入函数”里选 WZ 查看全部。',
    version: (version: string) => `版本 ${version}`,
    showWelcome: '再看一次入门说明',
  },

  faults: texts({
    'sheet-missing': () => '工作表或区域已不存在，可能被删除或改名。请切换到花名册后重试。',
    'sheet-empty': () => '这张工作表是空的。请切换到花名册所在的工作表。',
    'sheet-protected': ({ sheet }) =>
      `工作表${quoted(sheet)}受保护，不能写入。请在“审阅”中撤销工作表保护后重试。`,
    'workbook-protected': () => '工作簿结构受保护，不能添加问题清单。请在“审阅”中撤销工作簿保护后重试。',
    'filter-active': ({ sheet, table }) =>
      `${table === undefined ? `工作表${quoted(sheet)}` : `表格${quoted(table)}`}正在筛选，写入会错行。请先在“数据”中清除筛选。`,
    'merge-in-the-way': ({ address }) => `要写入的位置有合并单元格（${address ?? ''}）。请先取消合并。`,
    'cells-in-the-way': ({ address }) =>
      `要写入的位置已有您的内容（${address ?? ''}）。请移开后重试；本加载项不会覆盖您的单元格。`,
    'sheet-changed': ({ address }) => `单元格 ${address ?? ''} 在审核之后有改动。请重新审核，再写入结果。`,
    'changed-since-write': ({ address }) =>
      `写入之后 ${address ?? ''} 有改动，上一次的结果会对不上行，没有恢复。请重新审核后写入，或点“清除结果”。`,
    'cell-editing': () => '正在编辑单元格。请按 Enter 结束编辑后重试。',
    'other-workbook': () => '当前在前面的是另一个工作簿。请切换回花名册所在的工作簿后重试。',
    'too-large': () => '单行内容超过 Excel 一次能传送的大小，无法处理。请检查是否有特别长的单元格。',
    'not-supported': ({ member }) =>
      `这个 Excel 版本缺少所需的功能${member ? `（${member}）` : ''}。请更新 Excel。`,
    'no-answer': () => 'Excel 没有回应。请检查网络，稍后重试。',
    cancelled: () => '已取消，工作表没有改动。',
    'excel-refused': ({ reason }) => `Excel 拒绝了这次操作（${reason ?? ''}）。工作表没有改动，请重试。`,
  }),
  leftover: '写入中断，部分结果可能还留在右侧。连接恢复后请点“清除结果”，您自己的内容没有改动。',

  engine: texts({
    'engine-broken': () => '审核程序没有启动。请重新打开任务窗格；如仍不行，请联系管理员检查文件是否完整。',
    'engine-failed': () => '审核时程序出错，没有得出结果。请保留这份花名册，联系管理员。',
    'no-roster': () => '这张工作表里没有找到花名册的表头。请切换工作表，或指定表头所在的行。',
    'place-unknown': ({ place }) => `设置中的审核地区${quoted(place)}不在名单内，请在“设置”中重新选择。`,
    'county-ratio-unreadable': ({ found }) =>
      `设置中的用人单位补贴比例${quoted(found)}无法识别，请填 85% 或 0.85 这样的数。`,
    'county-ratio-range': ({ found }) =>
      `设置中的用人单位补贴比例${quoted(found)}不在 70% 至 100% 之间，请更正。`,
    'county-ratio-urban': ({ place, found }) =>
      `${place ?? ''}属市区，用人单位补贴比例为 70%，不能设为${quoted(found)}。请在“设置”中更正。`,
    'no-room': () => '花名册右侧没有空列可写结果。请删除右侧不用的列后重试。',
  }),
};

type FaultMessage = (params: Readonly<Record<string, string | number | undefined>>) => string;

/** Keeps the keys and gives every text the same shape, whichever of its parameters it uses. */
function texts<Code extends string>(
  all: Readonly<Record<Code, FaultMessage>>,
): Readonly<Record<Code, FaultMessage>> {
  return all;
}

function quoted(name: string | number | undefined): string {
  return name === undefined ? '' : `“${name}”`;
}

export type PaneMessages = typeof pane;
